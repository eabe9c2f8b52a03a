// Names that no glossary lists: the sound model, the search, and what is recognised or left alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMender, shippedGlossary } from '../src/index.ts';
import { findCandidates } from '../src/names/candidates.ts';
import { namesOffice, officeWords } from '../src/names/offices.ts';
import { isPinyin } from '../src/names/pinyin.ts';
import { readingsOf } from '../src/names/readings.ts';
import { openSounds, tabulateSounds } from '../src/names/search.ts';
import { lettersOf, soundDistance } from '../src/names/sound.ts';
import { targetsOf } from '../src/names/targets.ts';
import { entry } from './mender.ts';
import { root } from './run.ts';

/** The shipped entries without a single listed wrong form. */
const entries = shippedGlossary().entries.map((one) => ({ ...one, wrong: [] }));
const mender = makeMender({ entries });
const mend = (text: string) => mender.mend(text).output;
const shipped = makeMender({ entries: shippedGlossary().entries });

describe('distance of sounds', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 16 });

  test('is 0 for the same, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(soundDistance(a, a)).toBe(0);
        expect(soundDistance(a, b)).toBeCloseTo(soundDistance(b, a), 10);
        if (a !== b) expect(soundDistance(a, b)).toBeGreaterThan(0);
      }),
    );
  });

  test('a limit changes only what is above it', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, limit) => {
        const far = soundDistance(a, b, 10);
        if (Math.abs(far - limit) > 1e-9) expect(soundDistance(a, b, limit)).toBe(far > limit ? Number.POSITIVE_INFINITY : far);
      }),
    );
  });

  test.each([
    ['brinken', 'blinken', 'blinded'],
    ['langzbagis', 'landsbergis', 'lansbury'],
    ['neitanahu', 'netanyahu', 'nathan'],
    ['bulinken', 'blinken', 'bulletin'],
  ])('%s is nearer to %s than to %s', (mangled, right, other) => {
    expect(soundDistance(mangled, right)).toBeLessThan(soundDistance(mangled, other));
  });

  test('letters are plain', () => {
    expect(lettersOf('Türkiye Ősz-Straße Łódź')).toBe('turkiyeoszstrasselodz');
  });
});

describe('readings', () => {
  test.each([
    ['黄循财', 'huang xun cai'],
    ['尹錫悅', 'yin xi yue'],
    ['单伟建', 'shan wei jian'],
    ['曾荫权', 'zeng yin quan'],
    ['解振华', 'xie zhen hua'],
    ['布林肯', 'bu lin ken'],
    ['女', 'nu'],
  ])('%s is read %s', (source, reading) => {
    expect(readingsOf(source)[0]).toBe(reading);
  });

  test('a name without characters has none', () => {
    expect(readingsOf('Blinken')).toEqual([]);
  });

  test.each([
    ['Xuncai', true],
    ["Xi'an", true],
    ['Zhuangzi', true],
    ['Blinken', false],
    ['Smith', false],
    ['Wright', false],
  ])('%s reads like pinyin: %s', (word, is) => {
    expect(isPinyin(word)).toBe(is);
  });
});

describe('candidates', () => {
  const seen = (text: string) => [...findCandidates(text)].map(({ words }) => words.join(' '));
  test.each([
    ['US Secretary of State Blinkun said', ['Blinkun']],
    ["Blinkun's visit", ['Blinkun']],
    ['Zelei Sky said', ['Zelei Sky', 'Sky']],
    ['Brinken Sunday (June 18) arrived', ['Brinken']],
    ['NATO and the FBI', []],
    ['NewsonAfter the talks', []],
    ['nothing here', []],
  ])('%s: %j', (text, words) => {
    expect(seen(text)).toEqual(words);
  });
});

test('offices are compared as sets of plain words, and whose they are must be said', () => {
  const names = (cue: string, office: string) => namesOffice(officeWords(cue), officeWords(office), 0.7);
  expect(names('Ukrainian President', 'Ukraine President')).toBe(1);
  expect(names('Commerce Secretary', 'US Minister of Commerce')).toBe(1);
  expect(names('Secretary of State', 'U.S. Secretary of State')).toBe(1);
  expect(names('Russian Foreign Ministry spokeswoman', 'Russian Ministry spokesman')).toBe(0.7);
  expect(names('US Vice President', 'vice president of a steel company')).toBe(0);
  expect(names('French President', 'Finnish President')).toBe(0);
});

describe('recognised', () => {
  const table = readFileSync(join(root, 'fixtures/names/manglings.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const withOffice = table.filter(
    ([, , , , , category, cue = '']) =>
      category !== 'fused' && /(?:Minister|President|Secretary of State|Chancellor|Executive) ___/.test(cue),
  );
  test.each(withOffice.map(([variant = '', canonical = '', , , , , cue = '']) => [variant, canonical, cue] as const))(
    '%s is %s: %s',
    (variant, canonical, cue) => {
      const output = mend(cue.replace('___', variant));
      expect([canonical, canonical.split(' ').at(-1)].map((form) => cue.replace('___', form ?? ''))).toContain(output);
      expect(mend(output)).toBe(output);
    },
  );

  test('the same name without its office, once it is named elsewhere', () => {
    expect(mend('US Secretary of State Blinkun arrived.\n\nBlynken met his host.')).toBe(
      'US Secretary of State Blinken arrived.\n\nBlinken met his host.',
    );
  });

  test('in the form that the text uses itself', () => {
    expect(mend('Zelensky said no. Then Ukrainian President Zelezki left.')).toBe(
      'Zelensky said no. Then Ukrainian President Zelensky left.',
    );
  });

  test('a name that nobody bears, if it is all but the same, and a reading of three syllables', () => {
    expect(mend('Blinkun said so on Monday.')).toBe('Blinken said so on Monday.');
    expect(mend('Huang Xuncai said so on Monday.')).toBe('Lawrence Wong said so on Monday.');
  });

  test('possessives stay', () => {
    expect(mend("Ukrainian President Zelenzky's visit")).toBe("Ukrainian President Zelenskyy's visit");
  });

  test('a certain repair says why, and explain shows every part', () => {
    const [judged] = mender.explainNames('US Secretary of State Blinkun said');
    expect(judged?.verdict.confidence).toBe('certain');
    expect(judged?.verdict.recognitions[0]?.parts.map(({ name }) => name)).toEqual(['sound', 'cue', 'cue', 'rarity']);
  });
});

describe('left alone', () => {
  test.each([
    // Of two that are as close, neither is chosen; and what is farther off needs more than its sound.
    'Blasten said so on Monday.',
    'Blancon said so on Monday.',
    // The text says who it is.
    'Heinz Brinken, a baker from Kiel, said the oven was new.',
    'Blynkin, a baker from Kiel, said the oven was new.',
    'Blynkin, 34, said the oven was new.',
    'The baker Blynkin said the oven was new.',
    'Blynkin runs a bakery in Kiel.',
    'Professor Huang Xuncai of Wuhan University said so.',
    'Li Jiachao, a carpenter, said the table was old.',
    'Blynkin / Blinkun: both spellings were seen.',
    'Iraqi Prime Minister Mohammed Shia al-Sudani and Iraqi Prime Minister Sudani',
    // Who held the office before.
    'Japanese Prime Minister Zenko Suzuki and Japanese Prime Minister Kiichi Miyazawa resigned.',
    'North Korean Foreign Minister Ri Su Yong and North Korean Foreign Minister Ri Yong Ho spoke.',
    'US Secretary of State Brzezinski, US Secretary of State Byrnes and Secretary of State Acheson',
    'Iranian President Rafsanjani and President Banisadr spoke to Foreign Minister Mottaki.',
    'Lithuanian Foreign Minister Linkevicius and Philippine President Macapagal met German Chancellor Schmidt.',
    'Ukrainian President Zaluzhny; Israeli Prime Minister Shamir; French President Millerand',
    // What is made of a name.
    'Putinism, the Clintons and the Bidenites',
    'The painter Zhang Huzhen lives in Hangzhou.',
    'Huang Xuncai runs a bakery in Kunming.',
    // Real names.
    'Christie Brinkley, Marco Rubio and Abraham Lincoln were there.',
    'Daniel Kritenbrink, the assistant secretary of state, left.',
    'Chinese Foreign Ministry spokesman Lin Jian said.',
    'President Abraham Lincoln signed it.',
    'Iranian President Raisi and Iraqi President Rashid met.',
    'Kobe is a city; Kobe Bryant played.',
    'Mayor Paris and Governor Harris of Leeds',
    'Yin Li and Li Qiang met Wang Yi.',
    // Another office.
    'Wang Meihua, vice president of a steel company, spoke.',
    'Panama President Mulino met the president of the council. Mulinuo left.',
    'Democratic Party chairman Luo Jianxi said so.',
    'Slovak Prime Minister Fico and Prime Minister Mohamed met.',
    // Somebody gave both names on purpose.
    'von der Leyen (Feng Delaien) said. Zeng Yucheng (Jasper Tsang) left.',
    // Words, abbreviations, addresses.
    'The souls of the departed; the USAID and OPM offices; see https://blinkun.example/Blinkun',
    'Southeast Asian countries and East Asian mechanisms, said US Secretary of State Blinken.',
  ])('%s', (text) => {
    expect(mend(text)).toBe(text);
  });

  // Who held an office before, namesakes in China, people who are introduced: each line is a text of its own.
  const others = readFileSync(join(root, 'fixtures/names/others.txt'), 'utf8').trimEnd().split('\n');
  test.each(others)('%s', (text) => {
    expect(mend(text)).toBe(text);
  });

  test('a long text without damage keeps its names', () => {
    const text = `${'The council met on Monday and talked about the new road for an hour. '.repeat(40)}\n\nBlynken said so, and Blinken agreed.`;
    expect(mend(text)).toBe(text);
  });

  test('a form that the glossary lists with a condition is left to the glossary', () => {
    for (const text of ['Chen Yiting said so.', 'Liang Junyan said so.', 'Bo Lizhi said so.', 'Qiu Yinghua said so.'])
      expect(shipped.mend(text).output).toBe(text);
  });

  test('a name without one in another language needs more than its sound', () => {
    const blinken = (source: string[]) => makeMender({ entries: [entry('Blinken', { kind: 'person', source })] });
    expect(blinken(['布林肯']).mend('Blinkun said so.').output).toBe('Blinken said so.');
    expect(blinken([]).mend('Blinkun said so.').output).toBe('Blinkun said so.');
  });

  test('with a user who keeps the form', () => {
    const own = makeMender({ entries: [entry('Blinken', { kind: 'person', cues: ['Secretary of State'], keep: ['Blinkun'] })] });
    expect(own.mend('Secretary of State Blinkun said').output).toBe('Secretary of State Blinkun said');
  });
});

describe('search', () => {
  const targets = entries.flatMap(targetsOf);
  const index = openSounds(tabulateSounds(entries), entries);

  test('finds what measuring everything finds, when it is near', () => {
    const words = [
      'blinkun',
      'zelenzky',
      'netanyahoo',
      'albanyese',
      'makelong',
      'huangxuncai',
      'lafrof',
      'landzbergis',
      'fonderleyen',
      'lukasenko',
    ];
    for (const word of words) {
      const nearest = targets
        .map((target) => ({ target, distance: soundDistance(word, target.letters) }))
        .sort((a, b) => a.distance - b.distance)[0];
      expect(nearest?.distance).toBeLessThan(0.2);
      expect(index.search(word, 0.3).map(({ target }) => target.letters)).toContain(nearest?.target.letters);
    }
  });

  test('measures few targets, however many there are', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => {
      const syllables = ['ba', 'ken', 'lo', 'mi', 'sur', 'tan', 'vel', 'dor', 'ga', 'shi'];
      const name = [i % 10, Math.floor(i / 10) % 10, Math.floor(i / 100) % 10, Math.floor(i / 1000) % 10, Math.floor(i / 10_000)]
        .map((k) => syllables[k])
        .join('');
      return entry(name[0]?.toUpperCase() + name.slice(1), { kind: 'person' });
    });
    const big = openSounds(tabulateSounds(many), many);
    expect(big.search('bakenlomiba', 0.05).map(({ target }) => target.letters)).toContain('bakenlomiba');
    expect(big.search('bakenlomiba', 1).length).toBeLessThanOrEqual(150);
  });
});

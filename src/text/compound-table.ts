// Common compounds, one first element a line with the second elements that it takes.
// Only what is written with a hyphen belongs here (`long-term`, not `long life`), and nothing that often meets a dash.

export const compoundTable = `
a: level levels list lister listers share shares
above: average board mentioned
africa: pacific
age: old
air: borne conditioned conditioning
al: aqsa assad baghdadi bashir jazeera maliki masri qaeda qaida quds sadr shabaab sisi thani zarqawi zawahiri
alcohol: fuelled free
all: american around day encompassing important inclusive male new night out party powerful purpose rounder rounders star stars time weather white
asia: africa pacific
atlanto: pacific
auto: immune
award: winner winners winning
awe: inspiring inspired
baby: boomer boomers
back: bench bencher benchers end stabbing
band: aid aids
bell: ringing
belt: tightening
best: case dressed ever kept known loved placed seller sellers selling
big: budget hearted hitting money name picture screen spending ticket
bird: watching
bite: sized
black: eyed listed white
blood: soaked stained
blow: by
blue: chip collar eyed ribbon
bomb: making maker makers
bottom: line up
box: office
brand: new
bridge: building
broad: based brush ranging
by: catch election elections law laws pass product products
b: list movie movies share shares side team
c: section suite
capacity: building
cash: flow in poor rich strapped
cat: like
catch: all up
chart: topping
chee: hwa
cheng: wen
ching: te
clean: cut energy shaven sheet up
clear: cut eyed headed sighted
close: fitting fought knit knitted range run
co: accused anchor author authored authors chair chaired chairman chairs create created creating creation creator creators defendant defendants design developed developing development director directors driver ed edited editor educational exist existed existence existing found founded founder founders founding head host hosted hosting hosts lead leader leaders leading manager operate operated operates operating operation operative operatives opt opted ordinate ordinated ordinates ordinating ordination ordinator ordinators organiser organized organizer owned owner owners ownership pilot pilots presenter president produced producer producers production sponsor sponsored sponsoring sponsors star starred starring stars worker workers write writer writers writing written wrote
code: named sharing
cold: blooded hearted war
color: blind coded
colour: blind coded
community: based led
confidence: building
conflict: affected
cost: benefit conscious cutting effective effectiveness efficiency efficient free saving savings
counter: attack attacked attacking attacks claim claims espionage insurgency intelligence measure measures offensive offensives proposal protest protests revolution terror terrorism terrorist terrorists
court: appointed martial martialled ordered
crime: fighting ridden
crisis: hit ridden
cross: agency bench border channel check community country cultural cutting examination examine examined examining functional industry legged party platform reference referenced section sectional sector strait trained training
cup: winner winners winning
cut: price throat
cutting: edge
cyclone: hit
d: day
data: driven sharing
day: long trip
de: escalate escalated escalating escalation facto identified nuclearisation nuclearization radicalisation radicalization risk risking
dead: end
death: defying
debt: laden ridden
decision: maker makers making
deep: fried rooted sea seated set
die: hard hards
do: gooder
dog: eared friendly
double: check checked decker deckers digit digits edged figure glazed header
drink: driver drivers driving
drive: by in thru
drought: hit stricken
drug: dealer dealers dealing free fuelled related resistant taking trafficker traffickers trafficking
dry: cleaning
dual: carriageway use
duty: free
e: bike bikes book books cigarette cigarettes commerce filed filing government learning mail mailed mails passport reader readers scooter scooters sport sports ticket tickets waste
early: career morning season stage warning
earth: shattering
earthquake: hit prone
east: west
easy: going
eco: friendly system tourism
el: sisi
emission: free
end: user users
energy: efficient hungry intensive saving
environmentally: friendly
equal: opportunities
euro: atlantic mediterranean zone
ever: changing closer expanding growing increasing present shifting
ex: army boss boyfriend captain chairman chief coach con convict convicts cop director employee employees employer england fiance girlfriend husband international leader lover manager mayor member members military minister model navy offenders officer officers official officials partner partners pat pats player players police policeman policemen president prime prisoner prisoners servicemen soldier soldiers soviet spy teacher team teammate wife wives
extra: curricular judicial marital time
eye: catching opening popping tracking witness
face: off offs saving
fact: check checked checker checkers checking finding
fair: minded
far: fetched flung off reaching sighted
fast: bowler changing forward growing moving paced track tracked tracking
feel: good
film: goer goers maker makers making
fine: grained tune tuned tuning
finger: pointing
fire: fighting
first: aid born class come degree ever family floor generation half hand leg mover past person place placed quarter rate round team term tier time timer timers year
flag: waving
flat: footed out screen
flood: affected hit prone
fly: by half
forward: looking thinking
foul: mouthed
free: fall flowing marketeer range speech standing thinking
fresh: faced water
front: bench bencher benchers end line loaded page row runner runners
fuel: efficiency efficient
full: back blown bodied color colour fledged length page scale size sized strength throttle time year
fund: raiser raisers raising
g: string
game: changer changers changing winning
get: go together
geun: hye
giant: killers killing
glass: fronted
go: ahead between getter kart live
goal: keeper line scorer scorers scoring
gold: medal plated
good: faith hearted humoured looking natured night will
grass: roots
ground: based breaking floor
gun: related toting wielding
half: back backs brother century day dozen empty full hearted hour marathon mast mile million naked price sister staff term time truth truths volley way year
hand: crafted drawn held in made off over picked reared wash
hands: free off on
hard: boiled core earned fought hearted hit hitting line liner liners pressed up wearing won working
hat: trick tricks
head: on start
heart: breaking felt rending stopping warming wrenching
heavy: duty handed hearted lifting
hi: fi res tech
high: altitude calibre capacity definition density earning end energy fat fidelity five flier fliers flyer flyers flying frequency grade growth impact income intensity level minded octane paid performance performing pitched powered precision pressure priced priority profile quality ranking res resolution rise rises risk scoring security speed spending spirited stakes street strung tech technology temperature tension traffic value visibility voltage volume yield
higher: education end grade income level paid profile quality ranked value
hip: hop
home: based coming grown made run
horse: drawn racing trading
hot: headed tempered
house: building hold hunting keeper price
hsien: loong
human: centered centred interest like made readable
hunger: strike striker strikers
hunter: gatherer gatherers
ice: cold cream rink skater skating
ill: advised conceived defined disciplined equipped fated feeling fitting founded gotten health informed judged prepared starred tempered timed treated treatment
in: app between building crowd demand depth field flight form game goal home house kind law laws line memoriam migration out patient patients person play principle season service store studio unit vitro work
indo: pacific
information: sharing
ing: wen
injury: hit plagued prone time
intelligence: gathering sharing
iron: clad fisted ore
jae: in
jaw: dropping
jean: baptiste charles claude francois françois jacques louis luc marc marie michel paul philippe pierre yves
jet: lag lagged set ski skis
job: hunting seeker seekers sharing
jong: il un
jump: start
just: in
kai: shek
ki: moon
kind: hearted
king: size sized
knee: deep high jerk length
knife: edge point wielding
know: how
knowledge: based sharing
labor: intensive saving
labour: intensive saving
land: based line locked mine use
large: format scale sized
last: ditch eight four gasp minute named place placed resort second
late: night season stage
law: abiding breaker breakers maker makers making
lay: by off offs
left: arm armer back click field footed footer hand handed hander handers leaning luggage over sided wing winger wingers
letter: writing
level: headed pegging playing
lib: dem dems
life: affirming changing cycle long saving size sized span threatening
light: footed headed hearted heavyweight sensitive skinned weight
like: minded
line: manager
live: action blog fire in stream streamed streaming
load: bearing
long: awaited cherished delayed distance established forgotten haired haul held jump lasting legged life list lived lost overdue planned promised range run running serving sighted sleeved sought standing stay suffering term time wave winded
longer: lasting lived range running serving standing term
low: alcohol budget calorie carbon cost cut density earning emission emissions end energy fare fat grade hanging impact income intensity interest key level lying paid pressure price priced priority profile quality ranking rent res resolution rise risk scoring skilled slung speed tech temperature traffic volume wage
lower: cost end grade house income key level order paid priced quality ranked ranking risk tier
machine: gun gunned made readable translated
made: up
mail: in order
major: general
make: believe do over
man: hour hours made management power
market: driven leader leading maker oriented
mash: up ups
mass: circulation produced production
match: day fit fixer fixing play point practice up winner winners winning
mean: spirited
means: test tested testing
medium: density range sized term
mentally: ill
mid: afternoon air april atlantic august autumn career century day december eighties february field fifties flight forties january july june life march may morning nineties november october range season sentence september seventies sixties size sized summer teens term thirties tier twenties way week west wicket winter year
middle: age aged class distance income man order ranking
mile: long
mind: bending blowing boggling numbing set
mini: budget bus busses series skirt summit
mission: critical
money: back launderer launderers laundering lender lenders maker making saving spinner
month: long
moo: hyun
mother: daughter
mouth: watering
much: admired anticipated awaited changed criticised criticized debated delayed discussed feared hyped improved loved maligned missed needed praised publicised publicized reduced talked travelled vaunted
multi: agency billion cultural ethnic million national party platform
myung: bak
name: calling
narrow: minded
nation: building state wide
near: by certain death fatal identical miss misses perfect record term total universal
nerve: racking wracking
never: ending
new: build found look style wave
news: gathering
next: day door gen generation
night: club clubs time vision
nitty: gritty
no: brainer brainers confidence deal fault fly frills go holds man nonsense one show shows smoking trump win
north: east eastern korean south west western
now: banned closed common deceased defunct departed disgraced famous former infamous retired
nuclear: armed capable free power powered
off: balance base beat broadway camera chance colour duty field form guard key limits line load message peak piste putting ramp road season side spin spinner stage target white year
office: bearer bearers holder holders
oil: based dependent exporting fired producing rich
old: age fashioned growth school style time timer timers world
omni: channel
on: air board brand call camera demand duty field going line looker off point premises screen set side site stage street target track
once: daily great in mighty popular powerful thriving
one: day dimensional eyed half liner liners man off offs party person quarter sided size stop tenth third time two upmanship way woman year
open: air ended heart hearted minded mindedness mouthed plan source sourced sourcing top
opt: in out outs
out: dated half patient patients
over: achieve age arching confident crowded crowding dependence dependent emphasis excited priced rated react reacted reaction reliance reliant represented simplification simplified sized supply use used worked zealous
own: brand goal goals label
pan: african american arab asian european
part: exchange funded owned time timer timers
pass: by
passer: by
passers: by
pay: cheque day out per rise roll
peace: building keeper keepers keeping loving makers making
penalty: shootout
penny: pinching
phone: hacking in ins tapping
photo: journalism journalist op realistic
pitch: black side
place: kick kicking name names
play: acting maker makers making
point: blank by scoring
policy: holder holders maker makers making
post: apartheid brexit cold colonial communist conflict covid crash crisis deal election game independence industrial it its launch match modern mortem olympic op operative pandemic production race reform release revolution season show soviet study surgery test traumatic tsunami war
poverty: stricken
power: broker brokers hungry play sharing
president: elect
price: fixing
prime: ministerial
prize: fighter giving winner winners winning
pro: abortion active am american beijing china chinese choice communist democracy democratic establishment eu europe european government growth gun independence iranian israel israeli kremlin kurdish life market military moscow palestinian reform regime republican russia russian syrian taiwan taliban taxpayer tip trump unification union unionist vice war west western
problem: solver solvers solving
profit: driven making sharing taking
public: facing private sector spirited
quake: hit
quality: control
quarter: century final finalist finalists finals hour mile
quick: fire fix tempered thinking witted
quid: pro
race: goer goers
rain: affected drenched fed soaked
re: aligned appear appeared apply appoint appointed appointment arrest arrested assess assessed assessment build built classified create created creating design designed designing develop educate elect elected electing election elections emerge emerged emergence emerging employ employed enact enacted enactment energise energize engage engaged engagement engineer engineering enter entered entering entry equip establish established establishing establishment evaluate evaluated evaluation examination examine examined examining export exports house housed identification identify ignite ignited imagine imagined imagining impose imposed imposing introduce introduced introducing introduction invent invented invest investigate investigation issue issued issuing join joined joining launch launched live negotiate negotiated negotiation offend offended offender offenders offending open opened opening organise organised organize organized purposed read release released releasing route run sell shaped shared sign signed signing start started think trial unite united use used using vote wire write
ready: made
real: life time world
rear: admiral
record: breaker breaking equaling equalling high holder keeping low setting
red: brick card carded carpet eyed haired handed hot top tops
rescue: led
research: based led
rice: growing producing
right: angled arm armer back click clicking footed hand handed hander handers leaning minded on sided thinking wing winger wingers
risk: averse aversion based free taking
rock: bottom hard solid
role: play playing
roller: coaster coasters
round: robin table trip up
rubber: stamp stamped stamping
rule: based breaking making
runner: up
runners: up
running: back mate
saber: rattling
sabre: rattling
same: day sex
sanctions: busting
sci: fi
sea: based bed change going level
search: engine
second: best biggest born class degree generation guess guessing half hand highest in largest leg most place placed quarter rate row string term tier time year
secretary: general
sell: off out
semi: final finals finalist finalists
set: aside piece pieces top
sex: related
shadow: boxing
sharp: edged eyed shooter tongued
shell: shocked
ship: borne
shoot: out outs
shop: floor
short: circuit circuited handed haul list listed lived notice range run sighted sightedness sleeved staffed stay story tempered term
shui: bian
side: effect effects kick line lined step stepped
silver: haired medal medallist plated
single: digit handed handedly minded mindedly mindedness parent party seat sex use
sino: american british indian japanese russian soviet us
site: specific
sky: high rocketing
slow: burning cooked growing motion moving paced witted
small: minded scale sized time town
smash: hit
so: called
socio: cultural economic economically political
soft: hearted spoken
song: writing
soul: destroying searching
south: east eastern korean north west western
spin: bowler doctor doctors
spot: check checks fixing kick kicks on
stage: managed
stand: alone by in off still
standard: bearer setting
star: crossed spangled struck studded
state: appointed backed controlled funded level linked owned run sanctioned sponsored subsidised subsidized wide
stick: in
stock: market piling still
stop: gap motion press start watch
storm: battered damaged hit lashed tossed
straight: faced forward laced line sets talking
street: level wise
strong: minded willed
sub: category committee committees continent continental contract contractor contractors division editor editors group groups prime saharan section sections sector standard text title titles topic topics tropical zero
sugar: coated free
suicide: bomb bomber bombers bombing bombings
suk: yeol
sun: baked dried soaked
t: shirt shirts
table: top toppers topping
tailor: made
tax: avoidance cutting deductible dodging evasion exempt free funded raising
team: building talk work
tear: jerker stained
tech: savvy
test: drive driving fired
then: boyfriend chairman chief defence defense foreign girlfriend governor head husband leader manager mayor minister president prime secretary senator vice wife
thought: out provoking
three: dimensional pronged quarter quarters way
ticket: holder holders
tight: fisted fitting knit lipped
time: bound consuming honored honoured lapse limit limited out saving sensitive share tested wasting
title: chasing deciding holder holders holding winner winners winning
toe: curling
tongue: tied
top: class down end flight four heavy level notch order paid performing quality rank ranked ranking rated scorer scorers scoring secret seed seeded selling six ten tier
torch: bearer bearers
tough: minded talking
town: planner planning
trade: union unionist unionists unions
trail: blazer blazing
trans: atlantic continental gender national pacific shipment siberian tasman
trend: setter setters setting
trigger: happy
trouble: free maker makers making shooter shooting
truck: driving
trust: building
twin: engine engined town track
two: dimensional faced fifths fold nil party pronged thirds tier time tone way
type: ahead
u: boat boats turn turns
un: american
under: achieving age employed employment estimate estimated fire funded invested investment performing prepared pressure privileged reported resourced secretary staffed strength used
up: beat front market tempo
user: centered centred defined experience facing focused friendliness friendly generated interface
v: neck
value: added
vice: admiral captain captains chair chairman chairmen chairwoman chancellor chancellors governor mayor minister ministers premier premiers presidency president presidential presidents principal
video: conference conferencing game link on sharing
voice: activated over
vote: buying catching counting rigging winner
war: affected era ravaged related scarred time torn weary
warm: blooded hearted
washing: up
water: based borne cooled logged proof resistant tight
weak: kneed minded willed
weapons: grade
weather: beaten related
web: based cam enabled
week: long
weight: bearing lifter lifting loss training
well: adjusted advised armed attended aware balanced behaved being built chosen connected crafted defined deserved designed developed documented dressed drilled earned educated equipped established executed funded grounded heeled informed intentioned judged kept known liked lit loved maintained managed mannered meaning off oiled organised organized paid placed planned prepared preserved protected publicised publicized read received regarded rehearsed represented researched resourced respected rounded run served spoken stocked structured suited supported taken thought timed trained travelled trodden understood used versed wisher wishers worked worn written
west: coast east
whistle: blower blowers blowing stop
white: collar hot knuckle washed
whole: heartedly
wi: fi
wide: angle awake bodied body eyed open ranging reaching scale spread
win: double loss win
wind: powered swept
window: shopping
wine: growing maker making tasting
wing: back forward half
wonder: kid
work: based life rate related shy
working: age class day group man mother parent poor
world: beater beating best class famous leading record renowned wide
worst: affected case ever hit kept paid performing
would: be
wrong: doer doing doings foot footed headed
x: rated ray rayed rays shaped
year: end ending long over round
ying: jeou
young: looking
zero: carbon emission emissions hours sum tolerance waste
`;

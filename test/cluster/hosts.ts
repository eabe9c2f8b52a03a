// Hosts for the test: an ssh server each on this machine, with a port and keys of its own, in a folder that goes away with the test.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

export const sshd = '/usr/sbin/sshd';

/** Where an ssh server that root starts wants to find an empty folder; it cannot be told otherwise. */
const emptyFolder = '/run/sshd';

export interface Host {
  readonly name: string;
  /** The command lines of all that runs on the host now. */
  running(): readonly string[];
  /** As when the system goes down: the server and all that it started are gone at once, and connections are refused. */
  kill(): void;
  /** As when the host hangs: connections stay open, and nothing answers. */
  freeze(): void;
}

export interface Network {
  readonly hosts: readonly Host[];
  /** How to call ssh to reach them by name. */
  readonly ssh: string;
  close(): void;
}

/** Starts the hosts. What runs there finds programs in `path`, and the host's name in `MTMEND_HOST`. */
export async function startHosts(folder: string, names: readonly string[], path: string): Promise<Network> {
  makeKey(join(folder, 'key'));
  const config = join(folder, 'ssh_config');
  const isOurs = process.getuid?.() === 0 && !existsSync(emptyFolder);
  if (isOurs) mkdirSync(emptyFolder, { mode: 0o755 });
  const hosts: Host[] = [];
  const close = () => {
    for (const host of hosts) host.kill();
    if (isOurs) rmdirSync(emptyFolder);
  };
  try {
    for (const name of names) {
      const port = await freePort();
      appendFileSync(config, `Host ${name}\n  HostName 127.0.0.1\n  Port ${port}\n`);
      hosts.push(await startHost(folder, name, port, path));
    }
  } catch (error) {
    close();
    throw error;
  }
  const lines = [
    `IdentityFile ${join(folder, 'key')}`,
    'IdentitiesOnly yes',
    `UserKnownHostsFile ${join(folder, 'known_hosts')}`,
    'StrictHostKeyChecking accept-new',
    'LogLevel ERROR',
    'BatchMode yes',
    'ConnectTimeout 2',
    'ServerAliveInterval 1',
    'ServerAliveCountMax 2',
  ];
  appendFileSync(config, `Host *\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return { hosts, ssh: `ssh -F ${config}`, close };
}

async function startHost(folder: string, name: string, port: number, path: string): Promise<Host> {
  const key = join(folder, `${name}_key`);
  makeKey(key);
  const config = join(folder, `${name}_sshd_config`);
  const log = join(folder, `${name}.log`);
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${key}`,
    `AuthorizedKeysFile ${join(folder, 'key.pub')}`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    'MaxStartups 100',
    `SetEnv PATH=${path} MTMEND_HOST=${name}`,
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  const server = spawn(sshd, ['-D', '-f', config, '-E', log], { stdio: 'ignore' });
  const pid = server.pid as number;
  const all = () => (server.exitCode === null && server.signalCode === null ? [pid, ...below(pid)] : []);
  const freeze = () => {
    // Again until nothing new has been started meanwhile.
    for (let before = 0, now = all(); now.length > before; now = all()) {
      before = now.length;
      for (const process of now) send(process, 'SIGSTOP');
    }
  };
  const kill = () => {
    freeze();
    for (const process of all()) send(process, 'SIGKILL');
  };
  for (let tries = 0; !(await answers(port)); tries++) {
    if (server.exitCode === null && tries < 100) continue;
    kill();
    throw new Error(`the ssh server of ${name} does not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  }
  return { name, running: () => all().map(commandOf), kill, freeze };
}

function makeKey(file: string): void {
  const { status, stderr } = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ssh-keygen: ${stderr}`);
}

/** All processes that this one started, and theirs. */
function below(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readProc(entry, 'stat');
    // The name of the program stands in brackets and may hold anything.
    parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found: number[] = [];
  for (const [child] of parents) {
    let parent = parents.get(child);
    while (parent !== undefined && parent !== pid) parent = parents.get(parent);
    if (parent === pid) found.push(child);
  }
  return found;
}

function commandOf(pid: number): string {
  return readProc(String(pid), 'cmdline').replaceAll('\0', ' ').trim();
}

/** Nothing when the process has ended meanwhile. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** True when something listens; looks again after a moment otherwise. */
async function answers(port: number): Promise<boolean> {
  const connected = await new Promise<boolean>((tell) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      tell(true);
    }).on('error', () => tell(false));
  });
  if (!connected) await new Promise((next) => setTimeout(next, 50));
  return connected;
}

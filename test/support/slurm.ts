/** Slurm on one node: its two programs, of one's own, on ports of their own, with all that they write in one folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** As root, because a job runs as who asked for it. */
export const hasSlurm =
  process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v slurmctld slurmd sbatch']).status === 0;

export interface Slurm {
  /** What its commands find it by. */
  env: { SLURM_CONF: string };
  /** Waits until no job is left. */
  idle(): Promise<void>;
  stop(): void;
}

/** Starts it below a folder that is there; nothing where it does not start here. */
export async function startSlurm(folder: string): Promise<Slurm | undefined> {
  const file = join(folder, 'slurm.conf');
  const [control, node] = await freePorts();
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  writeFileSync(file, configuration(folder, control, node));
  const env = { SLURM_CONF: file };
  const asked = (command: string, ...args: string[]) =>
    spawnSync(command, ['--noheader', ...args], { encoding: 'utf8', env: { ...process.env, ...env } }).stdout?.trim();
  const programs: ChildProcess[] = [['slurmctld', '-D', '-c'] as const, ['slurmd', '-D'] as const].map(
    ([program, ...args]) => spawn(program, args, { env: { ...process.env, ...env }, stdio: 'ignore' }),
  );
  const stop = () => {
    for (const program of programs) program.kill();
  };
  for (let asks = 0; asks < 60; asks++) {
    if (asked('sinfo', '--format=%T') === 'idle') return { env, stop, idle: () => untilIdle(asked) };
    if (programs.some(({ exitCode }) => exitCode !== null)) break;
    await setTimeout(250);
  }
  stop();
  return undefined;
}

async function untilIdle(asked: (command: string) => string | undefined) {
  while (asked('squeue') !== '') await setTimeout(250);
}

function configuration(folder: string, control: number, node: number): string {
  const [host] = hostname().split('.');
  return `ClusterName=prova
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
CredType=cred/none
SlurmctldPort=${control}
SlurmdPort=${node}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_min_interval=1
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=8 RealMemory=8192 State=UNKNOWN
PartitionName=tutti Nodes=ALL Default=YES State=UP
`;
}

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  for (const server of servers) server.close();
  return ports as [number, number];
}

import type { Step, StepName } from './steps';

/** Runs steps one after another and says after each what it took: what is killed later has said what it did. */
export function clock(): <T>(step: StepName, run: () => T | Promise<T>) => Promise<T> {
  return async (step, run) => {
    const [user, wall] = [process.cpuUsage(), process.hrtime.bigint()];
    const result = await run();
    const took: Step = {
      step,
      user: process.cpuUsage(user).user / 1000,
      wall: Number(process.hrtime.bigint() - wall) / 1e6,
      peak: process.resourceUsage().maxRSS / 1024,
    };
    process.stdout.write(`${JSON.stringify(took)}\n`);
    return result;
  };
}

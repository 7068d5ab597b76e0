/** The processor time of `work` in milliseconds, which does not grow when the machine is busy with something else. */
export function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

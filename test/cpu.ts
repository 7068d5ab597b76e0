/** Processor time of `work`, in milliseconds. Unlike wall time it does not grow when the machine is busy. */
export function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many of something, in words: "1 report", "2 reports", "0 parties". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

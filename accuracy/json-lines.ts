/** The records of a JSON Lines file; empty lines are passed over. */
export function jsonLines<Row>(input: string): readonly Row[] {
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

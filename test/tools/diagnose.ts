import { rules } from "../../src/rules/table";

export async function main(args: string[]): Promise<number> {
  console.log(rules.length, args);
  return 0;
}

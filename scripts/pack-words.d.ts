export function withoutLists(code: string): string;
export function packWords(tables: number, numbers: ReadonlyMap<string, readonly number[]>): string;

export function packTable(text: string): string;

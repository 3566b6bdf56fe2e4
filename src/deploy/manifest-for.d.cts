export function fourNumbers(version: string): string;

export function manifestFor(manifest: string, base: string, version: string): string;

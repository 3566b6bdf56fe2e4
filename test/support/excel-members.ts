import { dirname, join } from 'path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** A member of the Excel API that our code names, the ExcelApi version that brought it, and where it is named. */
export interface UsedMember {
  readonly member: string;
  readonly since: string;
  readonly where: string;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
  types: ['office-js'],
  skipLibCheck: true,
  strict: true,
  noEmit: true,
};

function sinceOf(symbol: ts.Symbol): string | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!/office-js/.test(declaration.getSourceFile().fileName)) continue;
    const found = /Api set: ExcelApi ([\d.]+)/.exec(declaration.getFullText().split('*/')[0] ?? '');
    if (found?.[1]) return found[1];
  }
  return null;
}

function classOf(symbol: ts.Symbol): string {
  const parent = symbol.declarations?.[0]?.parent;
  return parent && ts.isClassDeclaration(parent) ? (parent.name?.text ?? '') : '';
}

/** Every member of a class of the Excel API that these files name in code, as the compiler sees it. */
export function membersNamedIn(files: readonly string[]): readonly UsedMember[] {
  const program = ts.createProgram(
    files.map((file) => join(ROOT, file)),
    options,
  );
  const checker = program.getTypeChecker();
  const used: UsedMember[] = [];
  const note = (node: ts.Node, file: ts.SourceFile): void => {
    const symbol = checker.getSymbolAtLocation(node);
    const owner = symbol && classOf(symbol);
    const since = symbol && owner ? sinceOf(symbol) : null;
    if (!symbol || !owner || since === null) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    used.push({
      member: `${owner}.${symbol.name}`,
      since,
      where: `${file.fileName.slice(ROOT.length + 1)}:${String(line + 1)}`,
    });
  };
  const destructured = (node: ts.BindingElement, file: ts.SourceFile): void => {
    if (!ts.isObjectBindingPattern(node.parent)) return;
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return;
    const symbol = checker.getTypeAtLocation(node.parent).getProperty(name.text);
    const owner = symbol && classOf(symbol);
    const since = symbol && owner ? sinceOf(symbol) : null;
    if (!symbol || !owner || since === null) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    used.push({
      member: `${owner}.${symbol.name}`,
      since,
      where: `${file.fileName.slice(ROOT.length + 1)}:${String(line + 1)}`,
    });
  };
  for (const path of files) {
    const file = program.getSourceFile(join(ROOT, path));
    if (!file) throw new Error(`no ${path} below ${dirname(ROOT)}`);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name, file);
      if (ts.isBindingElement(node)) destructured(node, file);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return used;
}

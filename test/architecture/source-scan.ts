import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  /** The imported names, or `all` if the importer takes the whole module and the names are unknown. */
  readonly names: readonly string[] | 'all';
  /** Erased by the compiler: nothing is loaded. */
  readonly isTypeOnly: boolean;
  /** Loaded when the line is reached, not when the file is. */
  readonly isDeferred: boolean;
}

/** What a file passes on from another, as `export … from` does. */
export interface PassedOn {
  readonly specifier: string;
  /** The names under which others find it, or `all` where they are not listed. */
  readonly names: readonly string[] | 'all';
}

export interface SourceScan {
  readonly imports: readonly Import[];
  readonly passedOn: readonly PassedOn[];
  /** Every call of `a`, every read of `a.b`, and every `new A()` without arguments, as written. */
  readonly expressions: ReadonlySet<string>;
}

const nameOf = (element: ts.ImportSpecifier | ts.ExportSpecifier): string =>
  (element.propertyName ?? element.name).text;

const importDeclared = (node: ts.ImportDeclaration): Omit<Import, 'specifier'> => {
  const clause = node.importClause;
  if (clause === undefined) return { names: [], isTypeOnly: false, isDeferred: false };
  const isClauseOfTypes = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const bindings = clause.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    return { names: 'all', isTypeOnly: isClauseOfTypes, isDeferred: false };
  }
  const elements = bindings?.elements ?? [];
  const byDefault = clause.name === undefined ? [] : ['default'];
  return {
    names: [...byDefault, ...elements.map(nameOf)],
    isTypeOnly: isClauseOfTypes || (byDefault.length === 0 && elements.every((element) => element.isTypeOnly)),
    isDeferred: false,
  };
};

const exportDeclared = (node: ts.ExportDeclaration): Omit<Import, 'specifier'> => {
  const clause = node.exportClause;
  if (clause === undefined || ts.isNamespaceExport(clause)) {
    return { names: 'all', isTypeOnly: node.isTypeOnly, isDeferred: false };
  }
  return {
    names: clause.elements.map(nameOf),
    isTypeOnly: node.isTypeOnly || clause.elements.every((element) => element.isTypeOnly),
    isDeferred: false,
  };
};

const passedOnBy = (node: ts.Node): PassedOn | undefined => {
  if (!ts.isExportDeclaration(node) || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier))
    return undefined;
  const clause = node.exportClause;
  const isList = clause !== undefined && ts.isNamedExports(clause);
  return {
    specifier: node.moduleSpecifier.text,
    names: isList ? clause.elements.map(({ name }) => name.text) : 'all',
  };
};

const importOf = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, ...importDeclared(node) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, ...exportDeclared(node) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    const name = node.qualifier?.getText().split('.')[0];
    return {
      specifier: node.argument.literal.text,
      names: name === undefined ? 'all' : [name],
      isTypeOnly: true,
      isDeferred: false,
    };
  }
  if (ts.isCallExpression(node)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    const [first] = node.arguments;
    if ((isImport || isRequire) && first !== undefined && ts.isStringLiteralLike(first)) {
      return { specifier: first.text, names: 'all', isTypeOnly: false, isDeferred: isImport };
    }
  }
  return undefined;
};

/** `globalThis.fetch` is `fetch`. */
const withoutGlobalThis = (text: string): string => text.replace(/^globalThis\./, '');

const expressionsOf = (node: ts.Node): readonly string[] => {
  if (ts.isNewExpression(node)) {
    return ts.isIdentifier(node.expression) && (node.arguments?.length ?? 0) === 0
      ? [`new ${node.expression.text}()`]
      : [];
  }
  if (ts.isPropertyAccessExpression(node)) return [withoutGlobalThis(node.getText())];
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    // Without `new`, `Date()` returns the current time, whatever its arguments.
    return [node.expression.text === 'Date' ? 'Date()' : node.expression.text];
  }
  return [];
};

/** Reads a file as the compiler does, so that a comment or a string that looks like an import does not count. */
export const scanSource = (path: string, text: string): SourceScan => {
  const imports: Import[] = [];
  const passedOn: PassedOn[] = [];
  const expressions = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push(found);
    const passed = passedOnBy(node);
    if (passed !== undefined) passedOn.push(passed);
    for (const expression of expressionsOf(node)) expressions.add(expression);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return { imports, passedOn, expressions };
};

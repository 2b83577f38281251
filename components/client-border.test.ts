import fs from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const parsed = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.')
const drawn = ['app', 'components']
  .flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /(?<!\.test)\.tsx$/.test(file))

const onClient = (source: ts.SourceFile) => /^['"]use client['"]/.test(source.text)

/** Path to a function inside a value, which no server page can hand to a component of the browser; a function that is itself the prop is a server action. */
function functionWithin(type: ts.Type, checker: ts.TypeChecker, at: ts.Node, depth = 0): string | undefined {
  if (depth > 4) return undefined
  const parts = type.isUnion() ? type.types : [type]
  for (const part of parts) {
    if (depth > 0 && part.getCallSignatures().length > 0) return ''
    const name = part.symbol?.name ?? part.aliasSymbol?.name ?? ''
    if (!(part.flags & ts.TypeFlags.Object) || /^(ReactElement|ReactPortal|Promise|Iterable|Date|String|Element)$/.test(name)) continue
    const item = checker.isArrayLikeType(part) ? checker.getIndexTypeOfType(part, ts.IndexKind.Number) : undefined
    const inner: [string, ts.Type][] = item ? [['0', item]] : part.getProperties().map((property) => [property.name, checker.getTypeOfSymbolAtLocation(property, at)])
    for (const [key, value] of inner) {
      const found = functionWithin(value, checker, at, depth + 1)
      if (found !== undefined) return `.${key}${found}`
    }
  }
  return undefined
}

function isClient(tag: ts.Node, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(tag)
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const source = target?.declarations?.[0]?.getSourceFile()
  return source !== undefined && !source.isDeclarationFile && onClient(source)
}

function* crossings(source: ts.SourceFile, checker: ts.TypeChecker): Generator<string> {
  const elements: (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) elements.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const element of elements.filter(({ tagName }) => isClient(tagName, checker))) {
    for (const prop of element.attributes.properties) {
      const given = ts.isJsxSpreadAttribute(prop) ? prop.expression : prop.initializer && ts.isJsxExpression(prop.initializer) ? prop.initializer.expression : undefined
      const found = given && functionWithin(checker.getTypeAtLocation(given), checker, given)
      const name = ts.isJsxSpreadAttribute(prop) ? '...' : prop.name.getText()
      if (found && !(ts.isJsxSpreadAttribute(prop) && /^\.(action|on[A-Z])/.test(found)))
        yield `${source.fileName}: <${element.tagName.getText()} ${name}> carries the function ${name}${found}`
    }
  }
}

test('no page of the server hands a component of the browser a value with a function inside', () => {
  const program = ts.createProgram(drawn, { ...parsed.options, noEmit: true, incremental: false })
  const checker = program.getTypeChecker()
  const servers = drawn.map((file) => program.getSourceFile(file)).filter((source) => source !== undefined && !onClient(source))
  expect(servers.length).toBeGreaterThan(100)
  expect(servers.flatMap((source) => (source ? [...crossings(source, checker)] : []))).toEqual([])
}, 120_000)

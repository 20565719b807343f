/**
 * A CEL expression with a line for each part that `&&` or `||` joins, indented by its brackets.
 * Strings are left alone. Text that has lines already is shown as its author laid it out.
 */
export function breakExpression(source: string): string {
  const text = source.trim();
  if (text.includes('\n')) {
    return text;
  }
  let depth = 0;
  let quote = '';
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quote) {
      result += char;
      if (char === '\\') {
        result += text[++i] ?? '';
      } else if (char === quote) {
        quote = '';
      }
    } else if (isOperator(text, i)) {
      result = `${result.trimEnd()}\n${'  '.repeat(depth)}${char}${char}`;
      i++;
    } else {
      result += char;
      depth += Number('([{'.includes(char)) - Number(')]}'.includes(char));
      quote = char === '"' || char === "'" ? char : '';
    }
  }
  return result;
}

function isOperator(text: string, index: number): boolean {
  const pair = text.slice(index, index + 2);
  return pair === '&&' || pair === '||';
}

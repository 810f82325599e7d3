/** What is wrong with a line of YAML, in the words of someone who does not know YAML's. */

const QUOTES = "Put a text that holds [ ] { } : # , or quotes into single quotes: '加[微薇]信'";

/**
 * The sentence for a syntax error.
 * @param code the yaml package's code
 * @param message its own message, for what has no better one here
 * @param line the text of the line where it stands
 * @param rest the text from the place of the error to the end of that line
 */
export function syntaxAdvice(code: string, message: string, line: string, rest: string): string {
  const wideColon = /^\s*(?:- +)?([\w-]+)：/u.exec(line);
  if (wideColon) return `the colon after "${wideColon[1]}" is a full-width one (：). Write "${wideColon[1]}: "`;
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab stands at the start of the line. Use spaces';
    case 'BAD_SCALAR_START':
      return `a text cannot begin with ${rest.charAt(0)} here. Put it into single quotes`;
    case 'DUPLICATE_KEY':
      return `the key "${/^["']?([^:"']*)/u.exec(rest)?.[1]?.trim()}" stands here twice. Keep one of them`;
    case 'MULTIPLE_DOCS':
      return 'a second document begins here. Give it a file of its own';
    case 'NON_STRING_KEY':
      return 'a key must be a text';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `a second ": " stands on this line. ${QUOTES}`;
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a key stands here without a colon and a space after it. Write "key: value"';
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BAD_INDENT':
      return structureAdvice(message);
    default:
      return lowerFirst(message);
  }
}

/** Whether the parser, after an error with this message, takes sound lines for mistakes too. */
export function losesTheThread(message: string): boolean {
  return message.includes('in YAML stream') || message.includes('must be sufficiently indented and end with');
}

/** Whether a sentence says that a bracket is missing. */
export const isMissingBracket = (sentence: string): boolean => /^a [\]}] is missing/u.test(sentence);

function structureAdvice(message: string): string {
  const stray = /in YAML stream: (".*")$/su.exec(message)?.[1];
  if (stray !== undefined)
    return `${stray} has no place here. Look at the brackets and the indentation of the lines above`;
  if (message.includes('closing')) return 'a quote is opened and never closed';
  if (message.includes('Sequence item without -'))
    return 'this line stands neither under the item before nor beside it. Indent it as far as the line it belongs to';
  const bracket = /end with a (.)/u.exec(message)?.[1];
  if (bracket !== undefined) return `a ${bracket} is missing: what was opened before is not closed here. ${QUOTES}`;
  if (message.includes('between flow')) return `a comma is missing here. ${QUOTES}`;
  if (message.includes('at node end')) return `the value ends before this. ${QUOTES}`;
  return `${lowerFirst(message)}. Look at the indentation of this line and of those around it`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

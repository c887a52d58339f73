import { StreamLanguage, type StringStream } from '@codemirror/language';

interface State {
  /** What the cursor is in: the template's own HTML, a tag of it, a mustache, or a comment that runs over lines. */
  readonly in: 'text' | 'tag' | 'mustache' | 'comment';
  /** Where a mustache leads back to. */
  readonly around: 'text' | 'tag';
  /** Whether the next word of the mustache is its first. */
  readonly first: boolean;
}

const TEXT: State = { in: 'text', around: 'text', first: false };

/** Handlebars in HTML, a token at a time: enough for colours; what is wrong is found where a template is checked. */
export const handlebars = StreamLanguage.define<{ at: State }>({
  name: 'handlebars',
  startState: () => ({ at: TEXT }),
  copyState: ({ at }) => ({ at }),
  token: (stream, state) => {
    const { token, next } = read(stream, state.at);
    state.at = next;
    return token;
  },
  languageData: {
    commentTokens: { block: { open: '{{!--', close: '--}}' } },
    closeBrackets: { brackets: ['{', '"', '('] },
  },
});

interface Token {
  readonly token: string | null;
  readonly next: State;
}

function read(stream: StringStream, state: State): Token {
  switch (state.in) {
    case 'comment':
      if (stream.skipTo('--}}')) {
        stream.match('--}}');
        return { token: 'comment', next: { ...state, in: state.around } };
      }
      stream.skipToEnd();
      return { token: 'comment', next: state };
    case 'mustache':
      return inMustache(stream, state);
    case 'tag':
      return inTag(stream, state);
    case 'text':
      return inText(stream, state);
    default:
      return assertNever(state.in);
  }
}

function inText(stream: StringStream, state: State): Token {
  const opened = opening(stream, state, 'text');
  if (opened) return opened;
  if (stream.match(/^<\/?[a-zA-Z][\w-]*/)) return { token: 'tagName', next: { ...state, in: 'tag' } };
  stream.next();
  stream.eatWhile(/[^{<]/);
  return { token: null, next: state };
}

function inTag(stream: StringStream, state: State): Token {
  const opened = opening(stream, state, 'tag');
  if (opened) return opened;
  if (stream.match(/^\/?>/)) return { token: 'tagName', next: { ...state, in: 'text' } };
  if (stream.match(/^[\w-]+(?==)/) || stream.match(/^[\w-]+/)) return { token: 'attributeName', next: state };
  if (stream.match(/^"[^"{]*"?/) || stream.match(/^[^\s"{>=]+/)) return { token: 'attributeValue', next: state };
  stream.next();
  return { token: null, next: state };
}

function inMustache(stream: StringStream, state: State): Token {
  if (stream.match(/^~?\}\}\}?/)) return { token: 'brace', next: { ...state, in: state.around, first: false } };
  if (stream.eatSpace()) return { token: null, next: state };
  if (stream.match(/^"[^"]*"?/) || stream.match(/^'[^']*'?/))
    return { token: 'string', next: { ...state, first: false } };
  if (stream.match(/^-?\d+(?:\.\d+)?/)) return { token: 'number', next: { ...state, first: false } };
  if (stream.match(/^[#^/>&]/)) return { token: 'keyword', next: { ...state, first: true } };
  if (stream.match(/^\(/)) return { token: 'paren', next: { ...state, first: true } };
  if (stream.match(/^[\w-]+(?==)/)) return { token: 'propertyName', next: { ...state, first: false } };
  if (stream.match(/^(?:else|true|false|null|undefined|as)\b/))
    return { token: 'keyword', next: { ...state, first: false } };
  if (stream.match(/^(?:@|\.\.\/|\[[^\]]*\]|[\w$.-])[^\s()}="'~]*/))
    return { token: state.first ? 'keyword' : 'variableName', next: { ...state, first: false } };
  stream.next();
  return { token: null, next: state };
}

function opening(stream: StringStream, state: State, around: State['around']): Token | null {
  if (stream.match(/^\{\{~?!--/)) return { token: 'comment', next: { ...state, in: 'comment', around } };
  if (stream.match(/^\{\{~?![^}]*\}\}/)) return { token: 'comment', next: state };
  if (!stream.match(/^\{\{\{?~?/)) return null;
  // A first word is a helper where something follows it; alone it is a path.
  const isCall = stream.match(/^\s*[\w-]+\s+[^}\s]/, false) !== null;
  return { token: 'brace', next: { in: 'mustache', around, first: isCall } };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown state ${String(value)}`);
}

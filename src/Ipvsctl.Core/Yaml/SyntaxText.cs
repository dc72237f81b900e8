namespace Ipvsctl.Yaml;

/// <summary>The texts of all mistakes in the syntax of a document.</summary>
internal static class SyntaxText
{
    public const string Tab = "tab in the indentation; YAML allows only spaces";
    public const string Conflict = "merge conflict marker; resolve the conflict and remove this line";
    public const string TooDeep = "nested deeper than 64 levels";
    public const string Version = "this YAML version is not supported; expected %YAML 1.2";
    public const string SecondVersion = "a second %YAML line; expected one for each document";
    public const string TagDirective = "expected %TAG !NAME! PREFIX, once for each name";
    public const string DirectiveWithoutDocument = "a line that begins with % needs --- after it; otherwise quote it";
    public const string AfterEndMarker = "unexpected text after ...; expected the end of the line";
    public const string BlockAfterMarker = "a mapping or list cannot begin on the line of ---; put it on the next line";
    public const string ListOnKeyLine = "a list cannot begin on the line of its key; put the dash on the next line";
    public const string ListAfterProperty = "a list cannot begin on the line of its anchor or tag; put the dash on the next line";
    public const string AnchorName = "the name of the anchor is missing after &; if this is text, quote it";
    public const string AliasName = "the name of the anchor is missing after *; if this is text, quote it";
    public const string TwoAnchors = "a second anchor for one value; expected one";
    public const string TwoTags = "a second tag for one value; expected one";
    public const string AliasWithProperty = "an alias cannot have an anchor or a tag";
    public const string Tag = "this tag is not valid; if this is text, quote it";
    public const string BlockScalarHeader = "unexpected text after | or >; put the text on the next line";
    public const string BlankLineIndent = "this blank line has more spaces than the text after it";
    public const string SecondColon = "a second colon on this line; quote the text that contains it";
    public const string CommentWithoutSpace = "a comment needs a space before #; if this is text, quote it";
    public const string DashInFlow = "a list inside [ ] or { } has no dashes; separate its items with commas";
    public const string EmptyItem = "nothing before the comma; expected a value";
    public const string ColonInFlow = "unexpected colon: a comma is missing before it, or quotes around the text that contains it";

    public static string Control(int code) => $"control character U+{code:X4}; YAML does not allow it";
    public static string TagHandle(string handle) => $"the tag {Quote.Cut(handle)} is not declared by a %TAG line";
    public static string UnclosedQuote(byte quote) => $"the quote {(char)quote} is never closed";
    public static string UnclosedQuote(byte quote, int line) =>
        $"the quote {(char)quote} is not closed; line {line} is not indented enough to belong to it";
    public static string QuoteClosedLater(int line) => $"this quote is not closed before line {line}; expected both quotes on one line";
    public static string UnknownEscape(string escape) =>
        $"{escape} is not an escape sequence; write \\\\ for a backslash, or use single quotes";
    public static string EscapeDigits(string escape, int digits) => $"{escape} needs {digits} hexadecimal digits";
    public static string NoCharacter(string escape) => $"{escape} is not a character: half of a surrogate pair, or above 10FFFF";
    public static string Unclosed(char open, char close) => $"{open} is never closed; expected {close}";
    public static string WrongBracket(char found, char expected, int line) =>
        $"unexpected {found}; expected {expected} for the bracket on line {line}";
    public static string NoComma(char end, string found) => $"missing comma; expected , or {end} before {Quote.Cut(found)}";
    public static string Trailing(string found) => $"unexpected {Quote.Cut(found)} after the end of the value";
    public static string AfterDocument(string found) => $"unexpected {Quote.Cut(found)} after the end of the document";
    public static string Indent(int indent, string last, int line, int expected) =>
        $"indented by {indent} {(indent == 1 ? "space" : "spaces")}, but {Quote.Cut(last)} on line {line} is indented by {expected}";
    public static string NoDash(string line, int other) => $"missing dash; expected \"- {Quote.Cut(line)}\", as on line {other}";
    public static string DashAmongKeys(string key, int line) =>
        $"a list item cannot follow the key {Quote.Cut(key)} on line {line} in the same column; indent it, or remove the dash";
    public static string BracketedAddress(string text) => $"quote this IPv6 address, because [ starts a list: \"{Quote.Cut(text)}\"";
    public static string ParameterInFlow(char end, string key, string parameter) =>
        end == ']' ? $"inside [ ], a parameter needs quotes: \"{Quote.Cut(parameter)}\""
        : $"inside {{ }}, a parameter needs quotes: {(key.Length > 0 ? Quote.Cut(key) + ": " : "")}\"{Quote.Cut(parameter)}\"";
    public static bool Starts(string text) => text[0] is '%' or '@' or '`' or '|' or '>' or '&' or '*' or '!';
    public static string NotPlain(string text) => text[0] is ']' or '}' or ','
        ? $"unexpected {text[0]}; quote it if it is text"
        : $"a value cannot start with {text[0]}; quote it: \"{Quote.Cut(text)}\"";
}

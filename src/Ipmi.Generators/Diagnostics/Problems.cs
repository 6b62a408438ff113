using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Diagnostics;

/// <summary>Everything that can be wrong with a declaration. IPMI0xx declarations, IPMI1xx bytes and bits, IPMI2xx commands.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor NotAReadonlyPartialRecordStruct = Declare(
        "IPMI001", "A message is a readonly partial record struct", "'{0}' must be declared as 'readonly partial record struct'");

    public static readonly DiagnosticDescriptor Nested = Declare(
        "IPMI002", "A message is not nested", "'{0}' stands inside '{1}'; move it out, so that its codec can be written beside it");

    public static readonly DiagnosticDescriptor NotInit = Declare(
        "IPMI003", "A field has get and init", "'{0}' must be '{{ get; init; }}', so that it can be decoded");

    public static readonly DiagnosticDescriptor UnsupportedType = Declare(
        "IPMI004", "A field has a type that can be read",
        "'{0}' has type '{1}', which is no number, bool, enum, wire value or wire struct");

    public static readonly DiagnosticDescriptor NoPlace = Declare(
        "IPMI005", "A property says where it stands",
        "'{0}' has no [Field], [Bit], [Bits] or [Tail]; give it its place in the table, or make it computed");

    public static readonly DiagnosticDescriptor SeveralPlaces = Declare(
        "IPMI006", "A property has one kind of place", "'{0}' has more than one of [Field], [Bit], [Bits] and [Tail]");

    public static readonly DiagnosticDescriptor NotVisible = Declare(
        "IPMI007", "A message can be named from another file", "'{0}' {1}, so its codec cannot be written");

    public static readonly DiagnosticDescriptor SeveralKinds = Declare(
        "IPMI008", "A record is one kind of message", "'{0}' has more than one of [IpmiRequest], [IpmiResponse] and [WireStruct]");

    public static readonly DiagnosticDescriptor TakenName = Declare(
        "IPMI009", "A field leaves the names of the codec alone", "'{0}' has the name of a member of the codec; give it another one");

    public static readonly DiagnosticDescriptor SameName = Declare(
        "IPMI010", "Names of fields differ in more than case",
        "'{0}' and '{1}' have the same name in JSON and on the command line; give one another name");

    public static readonly DiagnosticDescriptor UnusualProperty = Declare(
        "IPMI011", "A field is an ordinary property",
        "'{0}' has a place in the table, but {1}; a field is an ordinary property of the record");

    public static readonly DiagnosticDescriptor WithoutPlace = Declare(
        "IPMI012", "What is said of a field stands on one", "'{0}' has [{1}] but no place in the table, so that it would be ignored");

    public static readonly DiagnosticDescriptor NoKind = Declare(
        "IPMI013", "A record says what it is", "'{0}' {1} but is no message: mark it [IpmiRequest], [IpmiResponse] or [WireStruct]");

    public static readonly DiagnosticDescriptor OldLanguage = Declare(
        "IPMI014", "A message is declared in C# 12 or later",
        "'{0}' is compiled as C# {1}, and its codec needs 12 or later; raise <LangVersion>");

    public static readonly DiagnosticDescriptor Overlap = Declare(
        "IPMI101", "No two fields claim the same bits", "'{0}' and '{1}' both claim byte {2}{3}; check the row against the specification");

    public static readonly DiagnosticDescriptor Gap = Declare(
        "IPMI102", "Every byte is claimed", "{0} between '{1}' and '{2}', and nobody claims {3}; add the field, or [Reserved({4})]");

    public static readonly DiagnosticDescriptor Width = Declare(
        "IPMI103", "A field is as wide as its type", "'{0}' takes bytes {1} to {2}, {3} in all, but its type '{4}' has {5}");

    public static readonly DiagnosticDescriptor Order = Declare(
        "IPMI104", "Fields are declared in the order of the wire",
        "'{0}' (byte {1}) is declared after '{2}' (byte {3}); put it where the table has it");

    public static readonly DiagnosticDescriptor BadBits = Declare(
        "IPMI105", "Bits go from 7 to 0, high first", "'{0}' claims bits {1} to {2} of byte {3}; bits go from 7 to 0, the high one first");

    public static readonly DiagnosticDescriptor BeforeFirst = Declare(
        "IPMI106", "A field starts after what comes before all fields",
        "'{0}' starts at byte {1}, but {2}, so the first field is at byte {3}");

    public static readonly DiagnosticDescriptor RequiredAfterOptional = Declare(
        "IPMI107", "Only the end of a message is optional",
        "'{0}' (byte {1}) must be there but follows '{2}', which may be absent; make it nullable too");

    public static readonly DiagnosticDescriptor TooManyBits = Declare(
        "IPMI108", "Bits fit their type", "'{0}' claims {1} bits, but its type '{2}' has {3}");

    public static readonly DiagnosticDescriptor SharedOptionalByte = Declare(
        "IPMI109", "An optional byte is one property", "'{0}' and '{1}' share the optional byte {2}; make them one nullable [WireStruct]");

    public static readonly DiagnosticDescriptor TailNotLast = Declare(
        "IPMI110", "A tail is the end", "'{0}' follows the tail '{1}', which takes the rest of the message");

    public static readonly DiagnosticDescriptor TailType = Declare(
        "IPMI111", "A tail has a type of variable size",
        "'{0}' is a [Tail] of type '{1}', {2}");

    public static readonly DiagnosticDescriptor BadRange = Declare(
        "IPMI112", "A range of bytes goes forwards", "'{0}' goes from byte {1} to byte {2}; bytes are counted from 1, the first one first");

    public static readonly DiagnosticDescriptor BadChecksum = Declare(
        "IPMI113", "A checksum covers bytes that are always there", "The checksum at byte {0} covers bytes {1} to {2}; {3}");

    public static readonly DiagnosticDescriptor VariableField = Declare(
        "IPMI114", "A field has a fixed size", "'{0}' has type '{1}', whose size varies; make it a [Tail]");

    public static readonly DiagnosticDescriptor BadMeasure = Declare(
        "IPMI115", "A tail is measured in one way", "'{0}': {1}");

    public static readonly DiagnosticDescriptor ReservedEnd = Declare(
        "IPMI116", "Reserved bytes do not follow an optional end",
        "[Reserved({0})] follows '{1}', which may be absent, and nothing follows it; make one nullable [WireStruct] of both");

    public static readonly DiagnosticDescriptor BadBlocks = Declare(
        "IPMI117", "Blocks are filled by a tail", "[Blocks] of '{0}': {1}");

    public static readonly DiagnosticDescriptor BadCondition = Declare(
        "IPMI118", "A field before another one decides about it", "'{0}' depends on '{1}': {2}");

    public static readonly DiagnosticDescriptor BadAlternative = Declare(
        "IPMI119", "Of alternatives one ends the message", "'{0}' and '{1}': {2}");

    public static readonly DiagnosticDescriptor TooFar = Declare(
        "IPMI120", "A message has at most 65535 bytes", "{0} is at byte {1}; no message is longer than {2} bytes");

    public static readonly DiagnosticDescriptor Recursive = Declare(
        "IPMI121", "A record does not hold itself", "'{0}' holds '{1}' again; bytes from the network could nest it without end");

    public static readonly DiagnosticDescriptor UnknownSize = Declare(
        "IPMI122", "A wire value tells its size", "'{0}' has type '{1}', which does not tell its size; give that type [WireSize(n)]");

    public static readonly DiagnosticDescriptor OpenElement = Declare(
        "IPMI123", "An element of a list tells where it ends",
        "'{0}' is a list of '{1}', {2}; nothing would tell where the next element starts");

    public static readonly DiagnosticDescriptor ByteOrder = Declare(
        "IPMI124", "A number in a BigEndian record has its order",
        "'{0}' has type '{1}', whose bytes come least significant first, "
        + "in a record that is BigEndian; take [Bits] of each byte, the last first");

    public static readonly DiagnosticDescriptor TwoSizes = Declare(
        "IPMI125", "A wire value has one size", "'{0}' has type '{1}', whose [WireSize({2})] and Size of {3} disagree");

    public static readonly DiagnosticDescriptor NoResponse = Declare(
        "IPMI201", "A request says what answers it", "'{0}' must list IIpmiRequest<TResponse>, with TResponse the record of its response");

    public static readonly DiagnosticDescriptor OddNetFn = Declare(
        "IPMI202", "A request has an even network function", "'{0}' has network function {1}h, which is a response's; requests have {2}h");

    public static readonly DiagnosticDescriptor WrongBody = Declare(
        "IPMI203", "A body goes with Group Extension, an IANA number with OEM", "'{0}': {1}");

    public static readonly DiagnosticDescriptor ResponseMismatch = Declare(
        "IPMI204", "Request and response agree", "'{0}' is answered by '{1}': {2}");

    public static readonly DiagnosticDescriptor DuplicateCommand = Declare(
        "IPMI205", "A command is declared once", "'{0}' and '{1}' both declare command {2}");

    public static readonly DiagnosticDescriptor TwoResponses = Declare(
        "IPMI206", "A request has one response", "'{0}' is answered by both '{1}' and '{2}'; a command has one response");

    public static readonly DiagnosticDescriptor WideNetFn = Declare(
        "IPMI207", "A network function has six bits", "'{0}' has network function {1}h; the last one is 3Fh");

    public static readonly DiagnosticDescriptor SameCompletion = Declare(
        "IPMI208", "A completion code has one meaning", "'{0}' gives completion code {1}h two meanings; keep one");

    public static readonly DiagnosticDescriptor BadCompletion = Declare(
        "IPMI209", "A completion code says why a command failed", "'{0}' gives completion code {1}h a meaning; {2}");

    public static readonly DiagnosticDescriptor BadName = Declare(
        "IPMI210", "A command has a name of one line", "'{0}' has the name \"{1}\"; give it the command's title with Name");

    public static readonly DiagnosticDescriptor NoRequest = Declare(
        "IPMI211", "A response answers a request",
        "'{0}' answers no request of this assembly; let a request list IIpmiRequest<{0}>", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Declare(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, "Ipmi", severity, isEnabledByDefault: true,
            helpLinkUri: $"docs/diagnostics.md#{id.ToLowerInvariant()}");
}

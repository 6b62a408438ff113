namespace Ipmi.Generators.Parsing;

/// <summary>The vocabulary, by its names in metadata.</summary>
internal static class AttributeNames
{
    public const string Namespace = "Ipmi.Messages.";
    public const string IpmiRequest = Namespace + "IpmiRequestAttribute";
    public const string IpmiResponse = Namespace + "IpmiResponseAttribute";
    public const string WireStruct = Namespace + "WireStructAttribute";
    public const string Field = Namespace + "FieldAttribute";
    public const string Bit = Namespace + "BitAttribute";
    public const string Bits = Namespace + "BitsAttribute";
    public const string Tail = Namespace + "TailAttribute";
    public const string Reserved = Namespace + "ReservedAttribute";
    public const string Constant = Namespace + "ConstantAttribute";
    public const string Checksum = Namespace + "ChecksumAttribute";
    public const string Blocks = Namespace + "BlocksAttribute";
    public const string Secret = Namespace + "SecretAttribute";
    public const string Completion = Namespace + "CompletionAttribute";
    public const string WireSize = Namespace + "WireSizeAttribute";
    public const string PresentWhen = Namespace + "PresentWhenAttribute";
    public const string LengthWhen = Namespace + "LengthWhenAttribute";
    public const string Unit = Namespace + "UnitAttribute";
}

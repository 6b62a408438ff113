using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ipmi.Architecture.Tests;

/// <summary>The public members of an assembly, a line each; what the compiler and the generator make of records is left out.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> MadeByCompilerOrGenerator =
    [
        "Equals", "GetHashCode", "ToString", "PrintMembers", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality", "EqualityContract",
        "Decode", "Encode", "EncodedLength", "MinLength", "MaxLength", "ToOwned", "Info", "Layout", "SendAsync", "Render", "WriteText", "WriteJson", "ReadJson",
    ];

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes()
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t => Members(t).Order(StringComparer.Ordinal).Prepend(Head(t)));

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? $"enum : {Name(Enum.GetUnderlyingType(type))}"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";
        return $"{Name(type)} ({kind})";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"  {f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}");
        }

        return type.GetMembers(Declared).Where(m => IsShown(type, m)).Select(m => "  " + Describe(m));
    }

    private static bool IsShown(Type type, MemberInfo member)
    {
        bool isRecordLike = type.IsValueType || type.GetMethod("<Clone>$") is not null || type.IsAbstract && type.IsSealed;
        if (member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo) return false;
        if (isRecordLike && MadeByCompilerOrGenerator.Contains(member.Name)) return false;
        return member switch
        {
            MethodInfo { IsSpecialName: true } m => m.Name.StartsWith("op_", StringComparison.Ordinal) && IsVisible(m),
            MethodBase m => IsVisible(m),
            PropertyInfo p => p.GetAccessors(nonPublic: true).Any(IsVisible),
            FieldInfo f => f.IsPublic || f.IsFamily,
            EventInfo e => e.AddMethod is { } add && IsVisible(add),
            _ => false,
        };
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo c => $"new({Parameters(c)})",
        MethodInfo m => $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}{GenericParameters(m)}({Parameters(m)})",
        PropertyInfo p => $"{(p.GetAccessors(true)[0].IsStatic ? "static " : "")}{Name(p.PropertyType)} {p.Name} {{ {Accessors(p)}}}",
        FieldInfo f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}",
        EventInfo e => $"event {Name(e.EventHandlerType!)} {e.Name}",
        _ => member.Name,
    };

    private static string Accessors(PropertyInfo property)
    {
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? false;
        string get = property.GetMethod is { } g && IsVisible(g) ? "get; " : "";
        string set = property.SetMethod is { } s && IsVisible(s) ? isInit ? "init; " : "set; " : "";
        return get + set;
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string GenericParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Name(Type type)
    {
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        if (type.IsGenericParameter) return type.Name;
        string name = type.FullName is { } full && full.StartsWith("Ipmi.", StringComparison.Ordinal) && !type.IsGenericType ? full : type.Name;
        if (!type.IsGenericType) return name;
        return $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}

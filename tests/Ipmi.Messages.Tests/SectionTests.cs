using System.Xml.Linq;

namespace Ipmi.Messages.Tests;

/// <summary>Every record says where in the specification its table stands.</summary>
public class SectionTests
{
    [Fact]
    public void Every_record_cites_its_section()
    {
        XDocument docs = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Ipmi.Messages.xml"));
        Dictionary<string, XElement> members = docs.Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);
        var visitor = new Names();
        IpmiMessagesCatalog.Messages.Accept(visitor);

        // The specifications of PICMG and VITA are named as a whole: the collected facts have no sections of theirs.
        Assert.All(visitor.All, name => Assert.Matches(@"§[0-9]|\((PICMG 3\.0|AMC\.0|MTCA\.0|HPM\.[12]|VITA 46\.11)\)", TextOf(members, $"T:{name}")));
    }

    private static string TextOf(Dictionary<string, XElement> members, string name)
    {
        if (!members.TryGetValue(name, out XElement? member)) return "";
        string? inherited = (string?)member.Element("inheritdoc")?.Attribute("cref");
        return member.Value + (inherited is null ? "" : TextOf(members, inherited));
    }

    private sealed class Names : IMessageVisitor
    {
        public List<string> All { get; } = [];

        public void Visit<T>() where T : struct, IWireMessage<T> => All.Add(typeof(T).FullName!);
    }
}

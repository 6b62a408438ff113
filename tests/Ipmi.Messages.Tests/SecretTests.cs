using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ipmi.Messages.Tests;

public class SecretTests
{
    private static readonly byte[] Bytes = Convert.FromHexString("5EC2E75EC2E75EC2E75EC2E75EC2E75E");

    [Fact]
    public void Passwords_keys_and_codes_are_never_printed()
    {
        object[] messages =
        [
            new SetUserPasswordRequest { Password = Bytes },
            new SetChannelSecurityKeysRequest { Key = Bytes },
            new SetChannelSecurityKeysResponse { Lock = SecurityKeyLock.Locked, Key = Bytes },
            new SessionHeader15WithAuthCode { AuthCode = new(Bytes) },
            new ActivateSessionRequest { Challenge = new(Bytes) },
            new GetAuthCodeRequest { Data = new(Bytes) },
            new GetAuthCodeResponse { AuthCode = Bytes },
            new LanCommunityString { Community = new(Bytes) },
            new GetDynamicCredentialsResponse { Credentials = Bytes },
            new RakpMessage2 { AuthCode = Bytes },
            new RakpMessage3 { AuthCode = Bytes },
            new RakpMessage4 { IntegrityCheckValue = Bytes },
        ];
        Assert.All(messages, message =>
        {
            string text = message.ToString()!.Replace(" ", "", StringComparison.Ordinal);
            Assert.DoesNotContain("5EC2E7", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("***", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_is_marked_secret_is_masked_in_JSON_and_in_the_layout() => IpmiMessagesCatalog.Messages.Accept(new Masks());

    [Fact]
    public void A_secret_that_cannot_be_read_is_not_told() => IpmiMessagesCatalog.Messages.Accept(new Complaints());

    private sealed class Complaints : IMessageVisitor
    {
        private const string Wrong = "not-to-be-told";

        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            foreach (FieldLayout row in T.Layout.Fields.Where(row => row.IsSecret))
            {
                JsonNode fields = JsonNode.Parse(JsonFieldWriter.Format(default(T), revealSecrets: true))!;
                fields[JsonNamingPolicy.CamelCase.ConvertName(row.Name)] = Wrong;
                var refused = Assert.Throws<JsonException>(() => JsonFields.Parse<T>(fields.ToJsonString()));
                Assert.DoesNotContain(Wrong, refused.ToString(), StringComparison.Ordinal);
            }
        }
    }

    private sealed class Masks : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            using JsonDocument json = JsonDocument.Parse(JsonFieldWriter.Format(default(T)));
            foreach (FieldLayout row in T.Layout.Fields.Where(row => row.Name.Length > 0))
            {
                if (row.Kind is FieldLayoutKind.Length or FieldLayoutKind.Count) continue;
                bool isSecret = typeof(T).GetProperty(row.Name)!.IsDefined(typeof(SecretAttribute), inherit: false);
                Assert.Equal((typeof(T), row.Name, isSecret), (typeof(T), row.Name, row.IsSecret));
                bool isShown = json.RootElement.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(row.Name), out JsonElement shown);
                if (isSecret && isShown) Assert.Equal("***", shown.GetString());
            }
        }
    }
}

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
}

using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Users: names, passwords, what they may.</summary>
internal sealed class UserState(UserTable users) : IStatefulPart
{
    public string Name => "users";

    public void Save(Utf8JsonWriter json)
    {
        Span<byte> name = stackalloc byte[Octets16.Size];
        json.WriteStartArray();
        for (byte id = 1; id <= users.Capacity; id++)
        {
            UserAccount user = users.Find(id)!;
            user.Name.Write(name);
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("name", Convert.ToHexString(name));
            json.WriteString("password", Convert.ToHexString(user.StoredPassword));
            json.WriteBoolean("enabled", user.IsEnabled);
            json.WriteBoolean("ipmiMessaging", user.IpmiMessaging);
            json.WriteBoolean("linkAuthentication", user.LinkAuthentication);
            json.WriteBoolean("restrictedToCallback", user.RestrictedToCallback);
            json.WriteNumber("limit", (byte)user.Limit);
            json.WriteNumber("maxSessions", user.MaxSessions);
            json.WriteNumber("standardPayloads", user.StandardPayloads);
            json.WriteNumber("oemPayloads", user.OemPayloads);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Load(JsonElement state)
    {
        foreach (JsonElement saved in state.EnumerateArray())
        {
            if (users.Find(saved.GetProperty("id").GetByte()) is not { } user) continue;
            byte[] password = Convert.FromHexString(saved.GetProperty("password").GetString()!);
            if (password.Length is not (UserAccount.ShortPasswordLength or UserAccount.LongPasswordLength))
            {
                throw new FormatException("A password has 16 or 20 bytes.");
            }

            user.SetPassword(password);
            user.Name = new(Convert.FromHexString(saved.GetProperty("name").GetString()!));
            user.IsEnabled = saved.GetProperty("enabled").GetBoolean();
            user.IpmiMessaging = saved.GetProperty("ipmiMessaging").GetBoolean();
            user.LinkAuthentication = saved.GetProperty("linkAuthentication").GetBoolean();
            user.RestrictedToCallback = saved.GetProperty("restrictedToCallback").GetBoolean();
            user.Limit = (PrivilegeLevel)saved.GetProperty("limit").GetByte();
            if (saved.TryGetProperty("maxSessions", out JsonElement sessions))
            {
                user.MaxSessions = Math.Min(sessions.GetByte(), (byte)UserAccount.MostSessions);
            }

            user.StandardPayloads = saved.GetProperty("standardPayloads").GetByte();
            user.OemPayloads = saved.GetProperty("oemPayloads").GetByte();
        }
    }
}

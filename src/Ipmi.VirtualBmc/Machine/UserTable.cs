using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Virtual;

/// <summary>The users of a BMC, from ID 1, and what the channel leaves of their privileges (IPMI v2.0 §6.9).</summary>
internal sealed class UserTable : IBmcUsers
{
    /// <summary>The user without a name.</summary>
    public const byte NullUser = 1;

    private const int LeastCapacity = 15;
    private const int MostCapacity = 63;

    private readonly UserAccount[] _accounts;
    private readonly LanChannel _channel;
    private readonly CipherSuitePrivileges _suites;

    public UserTable(IReadOnlyCollection<BmcUser> users, LanChannel channel, CipherSuitePrivileges suites)
    {
        (_channel, _suites) = (channel, suites);
        int capacity = Math.Max(LeastCapacity, users.Select(u => (int)u.Id).DefaultIfEmpty().Max());
        if (users.FirstOrDefault(u => u.Id is 0 or > MostCapacity) is { } wrong)
        {
            throw new ArgumentException($"A user's ID is 1 to {MostCapacity}, not {wrong.Id}.", nameof(users));
        }

        _accounts = [.. Enumerable.Range(1, capacity).Select(id => new UserAccount((byte)id))];
        foreach (BmcUser user in users) _accounts[user.Id - 1].Fill(user);
    }

    public byte Capacity => (byte)_accounts.Length;

    public byte Enabled => (byte)_accounts.Count(a => a.IsEnabled);

    public IEnumerable<BmcUser> All =>
        _channel.Active.Mode == ChannelAccessMode.Disabled ? [] : _accounts.Select(a => a.ToUser(_channel.Active.PrivilegeLimit));

    public PrivilegeLevel LimitOf(CipherSuite suite) => _suites.LimitOf(suite.Id);

    public UserAccount? Find(byte id) => id >= 1 && id <= _accounts.Length ? _accounts[id - 1] : null;
}

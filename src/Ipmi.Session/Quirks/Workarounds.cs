using System.Collections.Immutable;
using static Ipmi.Session.WorkaroundUse;

namespace Ipmi.Session;

/// <summary>The workarounds of the session layer. <c>docs/quirks.md</c> is this list with the tests, and has what other layers do.</summary>
public static class Workarounds
{
    /// <summary>RAKP codes take the privilege of Open Session.</summary>
    public static Workaround OpenSessionPrivilege { get; } = new(
        "opensesspriv",
        "RAKP codes are computed with the privilege of Open Session and not with that of RAKP 1",
        "Sun Fire 4100/4200/4500, Inventec 5441, Supermicro X8DT*, Intel S5500WBV and S2600JF, Quanta QSSC-S4R, Dell C5220, ipmi_sim",
        "the same privilege is named in both; where they must differ, the codes are tried with either",
        Always);

    /// <summary>Open Session is refused unless it asks for the highest privilege.</summary>
    public static Workaround HighestPrivilege { get; } = new(
        "highestpriv",
        "Open Session is refused unless it asks for the highest privilege (0)",
        "Tyan",
        "when every suite was refused with the privilege named, Open Session asks for the highest; RAKP 1 still names the privilege",
        WhenSeen);

    /// <summary>The BMC answers only to sessions of the user's very privilege.</summary>
    public static Workaround ExactPrivilege { get; } = new(
        "exactpriv",
        "commands are answered D4h unless the session was opened with exactly the user's highest privilege",
        "Xyratex",
        "when raising the session is refused with D4h, it is opened again with the next higher privilege in RAKP 1, and lowered to what was asked for",
        WhenSeen);

    /// <summary>Several deviations of the first Intel BMCs with IPMI 2.0.</summary>
    public static Workaround Intel20 { get; } = new(
        "intel20",
        "the user name is padded to 16 bytes in RAKP 1, RAKP 2 and SIK, RAKP 3 is checked without the name-only bit, HMAC-MD5 takes 16 bytes of a password",
        "Intel SE7520AF2 with ISM Professional",
        "when the name is refused it is sent padded; the codes are tried with padded name and cut password",
        WhenSeen);

    /// <summary>The same, without the padded name.</summary>
    public static Workaround IntelPlus { get; } = new(
        "intelplus",
        "RAKP 3 is checked without the name-only bit, RAKP 4 is computed with the integrity algorithm (the same bytes in every suite with integrity)",
        "Intel RMCP+ of 2004",
        "when RAKP 3 is refused although RAKP 2 fitted, the next handshake leaves the bit out",
        WhenSeen);

    /// <summary>RAKP 3 is checked with the low four bits of the role.</summary>
    public static Workaround Rakp3WrongRole { get; } = new(
        "rakp3_wrong_rolem",
        "RAKP 3 is checked with the low four bits of the role byte alone",
        "several",
        "as intelplus",
        WhenSeen);

    /// <summary>RAKP 2 has a byte too many.</summary>
    public static Workaround Supermicro20 { get; } = new(
        "supermicro20",
        "the code of RAKP 2 is followed by one byte, and is one byte where it should be empty",
        "Supermicro H8QME with SIMSO",
        "the byte is left out; the code before it must be right",
        WhenSeen);

    /// <summary>RAKP 2 has a byte too many with SHA-1, and cipher suite records have wrong tags.</summary>
    public static Workaround Sun20 { get; } = new(
        "sun20",
        "the code of RAKP 2 has 21 bytes with HMAC-SHA1, codes take the privilege of Open Session, cipher suite records have wrong tag bits",
        "Sun Fire 4100/4200/4500 ILOM",
        "as supermicro20 and opensesspriv; suites are known by their number",
        WhenSeen);

    /// <summary>RAKP 4 of suite 0 has a value.</summary>
    public static Workaround IntegrityCheckValue { get; } = new(
        "integritycheckvalue",
        "RAKP 4 carries an integrity check value with suite 0, where there is none",
        "Supermicro X8DTG/X8DTU, Intel S5500WBV, S2600JF",
        "it is ignored: suite 0 has no key that it could prove",
        WhenSeen);

    /// <summary>A network card that answers for the BMC.</summary>
    public static Workaround I82571Spt { get; } = new(
        "i82571spt",
        "RAKP 1 is answered only with all 16 bytes of the user name, the name-only bit is left out of RAKP codes, authentication capabilities are not answered",
        "Intel 82571 pass-through",
        "when RAKP 1 is not answered or its length refused, all 16 bytes are sent; the codes are tried without the bit",
        WhenSeen);

    /// <summary>The integrity pad leaves the trailer out.</summary>
    public static Workaround Icts { get; } = new(
        "icts",
        "the integrity pad fills header and payload to a multiple of four, without the two bytes of the trailer",
        "ICTS compliance firmware",
        "any pad that the trailer counts right is taken; packets are padded so when the BMC is silent after RAKP 4",
        WhenSeen);

    /// <summary>Integrity is keyed by SIK.</summary>
    public static Workaround IntegrityBySik { get; } = new(
        "rmcpp_integ_sik",
        "packets are authenticated with SIK and not with K1",
        "early BMCs",
        "tried when the BMC is silent after RAKP 4",
        WhenSeen);

    /// <summary>Integrity is keyed by the password.</summary>
    public static Workaround IntegrityByPassword { get; } = new(
        "integ_password",
        "HMAC-MD5-128 is keyed by the password, padded to 16 bytes, and not by K1",
        "OpenIPMI's library and simulator",
        "tried with suites 7 to 10 when the BMC is silent after RAKP 4",
        WhenSeen);

    /// <summary>K1 and K2 are hashes of fewer bytes.</summary>
    public static Workaround ShortConstants { get; } = new(
        "shortconstants",
        "K1 and K2 of RAKP-HMAC-MD5 are hashes of 16 bytes of 01h and 02h, as many as the hash has, and not of 20",
        "OpenIPMI's simulator",
        "tried with suites 7 to 14 when the BMC is silent after RAKP 4, with integ_password and without",
        WhenSeen);

    /// <summary>Checksums of IPMI messages are wrong.</summary>
    public static Workaround NoChecksumCheck { get; } = new(
        "nochecksumcheck",
        "the checksums of IPMI messages are wrong in responses",
        "Supermicro X9SCM-iiF, X9DRi-F, X9DRFR",
        "where an authentication code covers the message, its checksums are not looked at",
        Always);

    /// <summary>Checksums are not looked at in sessions without integrity either.</summary>
    public static Workaround IgnoreChecksums { get; } = new(
        "ignorechecksums",
        "as nochecksumcheck",
        "as nochecksumcheck",
        "checksums are not looked at in sessions without integrity either",
        OnRequest);

    /// <summary>Authentication codes of IPMI 1.5 are not verified.</summary>
    public static Workaround NoAuthCodeCheck { get; } = new(
        "noauthcodecheck",
        "authentication codes of IPMI 1.5 are wrong in responses, or in bridged ones (ignoreauthcode)",
        "Xyratex HB-F8-SRAY, Intel Windmill, Quanta Winterfell, Wiwynn Windmill, Inventec 5441/5442",
        "they are not verified: anybody on the network can answer in the BMC's place",
        OnRequest);

    /// <summary>AES payloads have sixteen pad bytes.</summary>
    public static Workaround AesPad16 { get; } = new(
        "aespad16", "AES payloads have sixteen pad bytes where none are needed", "several", "they are taken", Always);

    /// <summary>Addresses are not swapped in responses.</summary>
    public static Workaround AddressesNotSwapped { get; } = new(
        "notswapped", "requester and responder are not swapped in responses", "several", "either order is taken", Always);

    /// <summary>Refusals have the tag 0.</summary>
    public static Workaround TagZero { get; } = new(
        "tagzero", "refusals of the handshake have the message tag 0", "OpenBMC", "taken, when the session ID is right or absent", Always);

    /// <summary>A refusal of Open Session is one byte.</summary>
    public static Workaround ShortRefusal { get; } = new(
        "shortrefusal", "a refusal of Open Session is one byte long", "Supermicro", "taken for a refusal of the suite", Always);

    /// <summary>Statuses are completion codes.</summary>
    public static Workaround RakpCompletionCode { get; } = new(
        "rakpc7h", "RAKP 2 is refused with a completion code such as C7h", "Supermicro", "told with the code's meaning", Always);

    /// <summary>Disabled suites are refused with odd statuses.</summary>
    public static Workaround OddSuiteRefusal { get; } = new(
        "oddsuitestatus",
        "a suite that is disabled is refused with status 01h, 0Ah or 12h",
        "Intel M50CYP; Supermicro X8DTG; MSI MS-91D2",
        "after any refusal of Open Session the next suite is tried",
        Always);

    /// <summary>Unknown suites are not answered.</summary>
    public static Workaround SilentSuite { get; } = new(
        "silentsuite", "Open Session with a suite that it does not know is not answered", "several", "the next suite is tried after 0.4 s", Always);

    /// <summary>The list of cipher suites lies or is silent.</summary>
    public static Workaround SuiteList { get; } = new(
        "suitelist", "Get Channel Cipher Suites names suites that are refused, or is not answered", "Intel S2600JF; Sun", "suites 17 and 3 are tried before it is read", Always);

    /// <summary>Authentication capabilities lie.</summary>
    public static Workaround AuthenticationCapabilities { get; } = new(
        "authcap",
        "Get Channel Authentication Capabilities denies users, types or K_G that there are",
        "Asus P5M2/P5MT-R/RS162-E4/RX4, Intel SR1520ML/X38ML, Sun Fire 2200/4150/4450, Vadatech VT811",
        "they are a hint, and never a reason not to try",
        Always);

    /// <summary>Authentication capabilities are refused with the bit of IPMI 2.0.</summary>
    public static Workaround OldCapabilities { get; } = new(
        "oldauthcap", "Get Channel Authentication Capabilities is refused (CCh) with the bit that asks for IPMI 2.0", "BMCs of IPMI 1.5", "asked again without it", Always);

    /// <summary>Responses have session ID 0.</summary>
    public static Workaround IdZero { get; } = new(
        "idzero", "responses in a session of IPMI 1.5 have session ID 0", "Tyan S2882 with m3289", "taken, when the authentication code is right", Always);

    /// <summary>Refusals have session ID 0 and no code.</summary>
    public static Workaround ErrorIdZero { get; } = new(
        "erroridzero", "a refusal of Activate Session has session ID 0 or no authentication code", "Xyratex", "taken for a refusal", Always);

    /// <summary>Per-message authentication is said to be off, and is not.</summary>
    public static Workaround ForcePerMessage { get; } = new(
        "forcepermsg",
        "Activate Session says that packets need no authentication, and those without are dropped",
        "IBM eServer 325",
        "when the BMC is silent after Activate Session, packets are authenticated",
        WhenSeen);

    /// <summary>Responses are authenticated although authentication is off.</summary>
    public static Workaround UnexpectedAuthentication { get; } = new(
        "unexpectedauth",
        "responses carry an authentication code although per-message authentication is off",
        "Dell PE2850, SC1425",
        "the code is verified",
        Always);

    /// <summary>Activate Session changes the authentication type.</summary>
    public static Workaround OtherAuthenticationType { get; } = new(
        "otherauthtype",
        "Activate Session goes on with another authentication type than the one asked for, or with one although authentication was said to be off",
        "Supermicro H8QME, Asus",
        "followed, between MD5, MD2 and none; never to the password in the clear",
        WhenSeen);

    /// <summary>Session sequence numbers are big-endian.</summary>
    public static Workaround EndianSequence { get; } = new(
        "endianseq",
        "session sequence numbers of IPMI 1.5 are counted with the most significant byte first",
        "Sun ILOM 1.0/2.0",
        "when the second request is not answered, or the number of the first response is off, they are swapped in both directions",
        WhenSeen);

    /// <summary>The first sequence number is off by one.</summary>
    public static Workaround OffByOneSequence { get; } = new(
        "offbyone", "the BMC's first session sequence number is one more than asked for", "Intel SE7520JR2/AF2", "inside the window", Always);

    /// <summary>A repeated Get Session Challenge is not answered.</summary>
    public static Workaround OneChallenge { get; } = new(
        "onechallenge",
        "a Get Session Challenge that is repeated is not answered",
        "Intel Tiger 4, SR870BN4",
        "asked again from another port after a second of silence",
        Always);

    /// <summary>Datagrams of certain lengths get lost.</summary>
    public static Workaround LegacyPad { get; } = new(
        "legacypad",
        "datagrams of IPMI 1.5 with 56, 84, 112, 128 or 156 bytes are lost (IPMI v2.0 §13.6, legacy pad)",
        "network controllers of the time",
        "such a packet is sent with one byte more",
        Always);

    /// <summary>Session sequence numbers are left out.</summary>
    public static Workaround SkippedNumbers { get; } = new(
        "skippednumbers",
        "the BMC leaves out session sequence numbers between its packets",
        "ASRock MT-C224 on a shared network controller",
        "what is ahead is taken",
        Always);

    /// <summary>Close Session is not answered.</summary>
    public static Workaround SilentClose { get; } = new(
        "silentclose", "Close Session is done and not answered", "Intel Tiger 4 after a reset", "not waited for longer than a second", Always);

    /// <summary>A request that was executed is refused when it is repeated.</summary>
    public static Workaround RepeatRefused { get; } = new(
        "repeatcf",
        "a request that is repeated because its answer got lost is answered with CFh, duplicated request",
        "several",
        "a request that may be repeated is sent under another number",
        Always);

    /// <summary>Requests outside a session are answered only with the header of IPMI 1.5.</summary>
    public static Workaround Outside15 { get; } = new(
        "outside15", "requests outside a session are not answered when they have the header of RMCP+", "ipmi_sim", "they have that of IPMI 1.5", Always);

    /// <summary>The authentication type of Supermicro's first cards.</summary>
    public static Workaround Supermicro { get; } = new(
        "supermicro",
        "IPMI 1.5 has the authentication type OEM alone: one code for the whole session, MD5 over challenge XOR MD5(password), and zeros for a challenge in "
        + "Activate Session; pings are not answered",
        "Supermicro, first IPMI 1.5 cards",
        "used where neither MD5 nor MD2 is offered: the code covers no message, so whoever reads a packet can send commands in the session",
        OnRequest);

    /// <summary>The authentication type of Quanta's BMCs of IPMI 1.5.</summary>
    public static Workaround Quanta { get; } = new(
        "quanta",
        "IPMI 1.5 has the authentication type OEM alone: the password itself, under that number",
        "Quanta, first IPMI 1.5 BMCs",
        "where the straight password was asked for by name and is refused, it is sent under that number",
        WhenSeen);

    /// <summary>Answers wait for the next datagram.</summary>
    public static Workaround IntelWv2 { get; } = new(
        "intelwv2",
        "a request of IPMI 1.5 is answered only when another datagram has followed it",
        "Intel SE7501WV2",
        "when the first answer came only after its request was repeated, another datagram follows each packet; when that brings late answers, in the whole session",
        WhenSeen);

    /// <summary>Packets with HMAC-MD5-128 have no authentication code.</summary>
    public static Workaround MissingCodes { get; } = new(
        "md5nocodes",
        "responses in sessions of suites 7 and 8 have no authentication code",
        "Supermicro X8DTG/X8DTU, old firmware",
        "they are not taken, and the login says so: name another suite",
        Never);

    /// <summary>Packets with MD5-128 have wrong authentication codes.</summary>
    public static Workaround WrongCodes { get; } = new(
        "md5wrongcodes",
        "responses in sessions of suites 11 and 12 have wrong authentication codes",
        "Supermicro X8DTG/X8DTU, old firmware",
        "they are not taken, and the login says so: name another suite",
        Never);

    /// <summary>Suites that are switched off open sessions.</summary>
    public static Workaround DisabledSuites { get; } = new(
        "disabledsuites",
        "suites that are disabled, and are not listed, open sessions all the same",
        "Supermicro X8DTG/X8DTU, MSI MS-91D2, Windmill family",
        "the strongest are tried first, and no other than 17, 3 and those that are listed unless it is named",
        Never);

    /// <summary>A long password is compared as far as IPMI 1.5 goes.</summary>
    public static Workaround CutPassword { get; } = new(
        "cutpassword",
        "a user with a password of 20 bytes logs in with IPMI 1.5 and its first 16",
        "Supermicro X8DTG-D",
        "a password is never cut: a longer one than 16 bytes is for RMCP+ alone",
        Never);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Workaround> All { get; } =
    [
        OpenSessionPrivilege, HighestPrivilege, ExactPrivilege, Intel20, IntelPlus, Rakp3WrongRole, Supermicro20, Sun20, IntegrityCheckValue,
        I82571Spt, Icts, IntegrityBySik, IntegrityByPassword, ShortConstants, NoChecksumCheck, IgnoreChecksums, NoAuthCodeCheck, AesPad16,
        AddressesNotSwapped, TagZero, ShortRefusal, RakpCompletionCode, OddSuiteRefusal, SilentSuite, SuiteList, AuthenticationCapabilities, OldCapabilities, IdZero,
        ErrorIdZero, ForcePerMessage, UnexpectedAuthentication, OtherAuthenticationType, EndianSequence, OffByOneSequence, OneChallenge, LegacyPad,
        SkippedNumbers, SilentClose, RepeatRefused, Outside15, Supermicro, Quanta, IntelWv2, MissingCodes, WrongCodes, DisabledSuites, CutPassword,
    ];

    /// <summary>The workaround of a name.</summary>
    public static Workaround? Find(string name) => All.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.OrdinalIgnoreCase));
}

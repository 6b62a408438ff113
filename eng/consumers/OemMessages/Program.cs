using Acme;
using Ipmi.Messages;
using OemMessages;

var response = new GetFanModeResponse
{
    Manual = true,
    DutyPercent = 40,
    Fans =
    [
        new FanSpeed { SensorNumber = 0x31, Speed = 0x3FF, State = FanState.Running },
        new FanSpeed { SensorNumber = 0x32 },
    ],
};

byte[] bytes = new byte[response.EncodedLength];
response.Encode(bytes);
Console.WriteLine(Convert.ToHexString(bytes));

DecodeStatus status = GetFanModeResponse.Decode(bytes, out GetFanModeResponse again, out int consumed);
Console.WriteLine($"{status} {consumed} {again == response}");
Console.WriteLine(GetFanModeResponse.Decode(bytes.AsMemory(0, bytes.Length - 1), out _, out _));

string json = JsonFieldWriter.Format(again);
Console.WriteLine(json);
Console.WriteLine(JsonFields.Parse<GetFanModeResponse>(json) == response);
Console.WriteLine(TextFieldWriter.Format(again));
Console.WriteLine(LayoutText.Table(GetFanModeResponse.Layout));
Console.WriteLine(LayoutText.Diagram(FanSpeed.Layout));
foreach (CommandEntry command in OemMessagesCatalog.Messages.Commands) Console.WriteLine($"{command.Info.Name}: {command.Info.Section}");

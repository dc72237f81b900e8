using System.Runtime.InteropServices;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class TimeoutTests : KernelTests
{
    private static readonly CommandAttributes Defaults = new() { TimeoutTcp = 900, TimeoutTcpFin = 120, TimeoutUdp = 300 };

    [Test]
    public async Task They_are_read_back_as_written()
    {
        var wanted = new CommandAttributes { TimeoutTcp = 1234, TimeoutTcpFin = 56, TimeoutUdp = 78 };
        Do(IPVS_CMD_SET_CONFIG, wanted);

        await Assert.That(Read()).IsEqualTo(wanted);
    }

    [Test]
    public async Task What_is_absent_or_0_is_left_alone()
    {
        Do(IPVS_CMD_SET_CONFIG, new CommandAttributes { TimeoutTcp = 0, TimeoutUdp = 77 });

        await Assert.That(Read()).IsEqualTo(Defaults with { TimeoutUdp = 77 });
    }

    [Test]
    [Arguments(21_474_837u)]
    [Arguments(0x7fffffffu)]
    [Arguments(uint.MaxValue)]
    public async Task One_out_of_range_leaves_all_three_alone(uint seconds)
    {
        Errno answer = Try(IPVS_CMD_SET_CONFIG, new CommandAttributes { TimeoutTcp = 1, TimeoutTcpFin = 1, TimeoutUdp = seconds });

        await Assert.That(answer).IsEqualTo(Errno.EINVAL);
        await Assert.That(Read()).IsEqualTo(Defaults);
    }

    [Test]
    public async Task An_integer_of_two_bytes_is_refused_with_the_kernels_words()
    {
        byte[] request = [.. GoldenVectors.Of("set_config.badlen.request").Bytes];
        using var wire = new Wire(Connect());
        MemoryMarshal.Write(request.AsSpan(sizeof(uint)), wire.FamilyId);

        IReadOnlyList<WireAnswer> answers = wire.Exchange(request);
        await Assert.That(Lines.Of(answers.Select(answer => $"{answer.Errno}: {answer.Text}")))
            .IsEqualTo("ERANGE: Attribute failed policy validation");
    }

    private CommandAttributes Read() => Do(IPVS_CMD_GET_CONFIG, new CommandAttributes()).Single();
}

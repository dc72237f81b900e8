using System.Globalization;
using Ipvsctl.Soak;
using Ipvsctl.Soak.Traffic;

// Ipvsctl.Soak EXPERIMENT COUNT [FIRST-SEED]: makes one experiment with as many seeds, as root on a kernel whose IPVS table is nobody's
// (build/soak starts one), and prints a test for each. dist/ipvsctl, or what IPVSCTL_BINARY names, is the binary under test.
// With serve or request in front it is a machine of the traffic experiments instead.
if (Roles.Play(args))
{
    return 0;
}

if (args is not [var name, var number, ..] || !Experiments.TryFind(name, out IExperiment? experiment))
{
    Console.Error.WriteLine($"usage: Ipvsctl.Soak EXPERIMENT COUNT [FIRST-SEED], where EXPERIMENT is one of {string.Join(", ", Experiments.Names)}");
    return 2;
}

int count = int.Parse(number, CultureInfo.InvariantCulture);
int first = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
return Series.Run(name, experiment, first, count) ? 0 : 1;

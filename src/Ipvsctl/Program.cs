using ConsoleAppFramework;
using Ipvsctl;
using Ipvsctl.Commands;
using Ipvsctl.Output;

ErrorWriter.Install();

if (args.Contains("--version"))
{
    ConsoleApp.Version = ProductVersion.Text;
}

ConsoleApp.Log = text => PendingCommand.Set(() => HelpText.Print(text));
ConsoleApp.LogError = UsageException.Throw;

ConsoleApp.ConsoleAppBuilder app = ConsoleApp.Create();
app.ConfigureGlobalOptions(static (ref ConsoleApp.GlobalOptionsBuilder options) => new TypedOptions(
    options.AddGlobalOption<bool>("-v|--verbose", "Say what is done, on stderr."),
    options.AddGlobalOption<bool>("--debug", "Say what is done, and every netlink message, decoded, on stderr."),
    options.AddGlobalOption<bool>("--params-env", "Parameters: the environment, as ${env.NAME}."),
    options.AddGlobalOption<bool>("--params-network", "Parameters: the addresses of the network interfaces, as ${host.eth0}, ${host6.eth0}."),
    options.AddGlobalOption("--params-file", "Parameters: a YAML or JSON file; may be repeated, the first that knows a name wins.", ""),
    options.AddGlobalOption("--params-url", "Parameters: YAML or JSON by http or https; may be repeated, the first that knows a name wins.", ""),
    options.AddGlobalOption("--params-timeout", "How many seconds a URL may take.", GlobalOptions.DefaultTimeout),
    options.AddGlobalOption("--netns", "The network namespace whose table and interfaces are meant: a name that ip netns knows, or a path.", "")));
app.Add<GetCommand>();
app.Add<ValidateCommand>();
app.Add<DiffCommand>();
app.Add<ChangesetCommand>();
app.Add<ApplyCommand>();
app.Add<SetWeightCommand>();
app.Add<DrainCommand>();
app.Add<SchemaCommand>();
ErrorPrinter.Guard(() =>
{
    app.Run(ArgumentNormalizer.Normalize(args));
    PendingCommand.Run();
});

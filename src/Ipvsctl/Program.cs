using ConsoleAppFramework;
using Ipvsctl;
using Ipvsctl.Commands;
using Ipvsctl.Output;

ConsoleApp.Version = ProductVersion.Text;
ConsoleApp.Log = HelpText.Print;

ConsoleApp.ConsoleAppBuilder app = ConsoleApp.Create();
app.ConfigureGlobalOptions(static (ref ConsoleApp.GlobalOptionsBuilder options) => new GlobalOptions(
    options.AddGlobalOption<bool>("-v|--verbose", "Say what is done, on stderr."),
    options.AddGlobalOption<bool>("--params-env", "Parameters: the environment, as ${env.NAME}."),
    options.AddGlobalOption<bool>("--params-network", "Parameters: the addresses of the network interfaces, as ${host.eth0}, ${host6.eth0}.")));
app.UseFilter<ErrorFilter>();
app.Add<GetCommand>();
app.Add<ValidateCommand>();
app.Add<ChangesetCommand>();
app.Add<ApplyCommand>();
app.Add<SetWeightCommand>();
app.Run(ErrorFilter.Normalize(args));

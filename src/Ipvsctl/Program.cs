using Ipvsctl;
using Ipvsctl.CommandLine;
using Ipvsctl.Output;

ErrorWriter.Install();
ErrorPrinter.Guard(() => Entry.Run(args));

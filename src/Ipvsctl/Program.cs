using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;

return (int)Entry.Run(Host.FromProcess(), args);

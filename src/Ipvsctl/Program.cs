using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;

// First, because every file that is opened takes the smallest free descriptor.
bool isInputOpen = StandardDescriptors.Occupy();
return (int)Entry.Run(Host.FromProcess(isInputOpen), args);

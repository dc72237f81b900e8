using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ipvsctl.Benchmarks;

// Within this process: the framework's other way is to generate, restore and build a project for each benchmark.
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(new StreamLogger(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true }))
    .WithArtifactsPath(args[0]);

Summary[] summaries = [BenchmarkRunner.Run<CapturedMessageBenchmarks>(config), BenchmarkRunner.Run<AttributeCountBenchmarks>(config)];

Console.WriteLine("| work | time | allocated |");
Console.WriteLine("| --- | --- | --- |");
bool complete = true;
foreach (BenchmarkReport report in summaries.SelectMany(summary => summary.Reports))
{
    BenchmarkCase benchmark = report.BenchmarkCase;
    string work = benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
    string attributes = benchmark.HasParameters ? $" of {benchmark.Parameters["Attributes"]} attributes" : "";
    complete &= report.Success;
    string time = report.ResultStatistics is { } statistics ? string.Create(CultureInfo.InvariantCulture, $"{statistics.Mean:F0} ns") : "failed";
    Console.WriteLine($"| {work}{attributes} | {time} | {report.GcStats.GetBytesAllocatedPerOperation(benchmark)} bytes |");
}

return complete ? 0 : 1;

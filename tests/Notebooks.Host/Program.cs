using Notebooks.Host;
using Notebooks.Host.Running;

try
{
    return (int)await NotebookRun.RunAsync(HostOptions.Parse(args), Console.Out, TimeProvider.System);
}
catch (HostException exception)
{
    Console.Error.WriteLine(exception.Message);
    return (int)exception.Exit;
}

namespace Emr.Server.Logs;

public interface ILogStore : IDisposable
{
    /// <exception cref="IOException">The store refuses, with its reason.</exception>
    Task PutAsync(Uri address, byte[] content);
}

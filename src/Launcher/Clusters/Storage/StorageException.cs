namespace Launcher.Clusters.Storage;

internal enum StorageFailure
{
    /// <summary>The credentials may not do this.</summary>
    Denied,

    /// <summary>There is no such bucket.</summary>
    NoBucket,

    /// <summary>The credentials are not known, or no longer.</summary>
    Credentials,

    /// <summary>No answer, or one that says to try later, after all retries.</summary>
    Unreachable,

    /// <summary>Any other refusal.</summary>
    Refused,
}

/// <summary>A store did not do what it was asked; the message is a whole sentence with operation and address.</summary>
internal sealed class StorageException(StorageFailure kind, S3Address address, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public StorageFailure Kind { get; } = kind;

    public S3Address Address { get; } = address;
}

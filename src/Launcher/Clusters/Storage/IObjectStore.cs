namespace Launcher.Clusters.Storage;

/// <summary>
/// S3 as far as runs need it. What a store refuses or cannot reach is a <see cref="StorageException"/> that says what
/// and where; an object that is absent is no failure but null.
/// </summary>
internal interface IObjectStore
{
    /// <summary>
    /// The same store; what it writes from then on lies under this KMS key, or under the store's own without one.
    /// </summary>
    IObjectStore EncryptedWith(string? key) => this;

    /// <summary>Without its content.</summary>
    Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop);

    /// <summary>The whole of a small object, with the tag of that very content.</summary>
    Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop);

    /// <summary>A part of an object, to be disposed by the caller; what lies past the end is left out.</summary>
    Task<Stream?> OpenAsync(S3Address address, long from, long count, CancellationToken stop);

    /// <summary>
    /// Writes a small object. The new content's tag, or null when the condition did not hold and nothing was written.
    /// </summary>
    Task<string?> WriteAsync(
        S3Address address,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken stop);

    /// <summary>
    /// Writes a file of any size, checked on arrival, unless an object is there already. False then.
    /// </summary>
    Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop);

    /// <summary>The same; of a file that begins as others do, a store that can do so is sent the rest only.</summary>
    Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        SharedBeginning? beginning,
        IProgress<long>? sent,
        CancellationToken stop) =>
        UploadAsync(address, file, sha256, sent, stop);

    /// <summary>All objects whose key begins with the address's, in the order of their keys.</summary>
    IAsyncEnumerable<StoredObject> ListAsync(S3Address prefix, CancellationToken stop);

    /// <summary>Deletes what is there of these; those that could not be deleted, with the reason.</summary>
    Task<IReadOnlyList<(S3Address Address, string Reason)>> DeleteAsync(
        IReadOnlyCollection<S3Address> addresses,
        CancellationToken stop);
}

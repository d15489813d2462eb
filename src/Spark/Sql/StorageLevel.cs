namespace Microsoft.Spark;

/// <summary>Where <c>Persist</c> keeps rows. The embedded engine keeps them in one place whatever the level.</summary>
public sealed class StorageLevel : IEquatable<StorageLevel>
{
    /// <summary>A level of its own.</summary>
    public StorageLevel(bool useDisk, bool useMemory, bool useOffHeap, bool deserialized, int replication = 1)
    {
        UseDisk = useDisk;
        UseMemory = useMemory;
        UseOffHeap = useOffHeap;
        Deserialized = deserialized;
        Replication = replication;
    }

    /// <summary>Not kept.</summary>
    public static StorageLevel NONE { get; } = new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static StorageLevel DISK_ONLY { get; } = new(true, false, false, false);

    /// <summary>On disk, twice.</summary>
    public static StorageLevel DISK_ONLY_2 { get; } = new(true, false, false, false, 2);

    /// <summary>In memory as objects.</summary>
    public static StorageLevel MEMORY_ONLY { get; } = new(false, true, false, true);

    /// <summary>In memory as objects, twice.</summary>
    public static StorageLevel MEMORY_ONLY_2 { get; } = new(false, true, false, true, 2);

    /// <summary>In memory as bytes.</summary>
    public static StorageLevel MEMORY_ONLY_SER { get; } = new(false, true, false, false);

    /// <summary>In memory as bytes, twice.</summary>
    public static StorageLevel MEMORY_ONLY_SER_2 { get; } = new(false, true, false, false, 2);

    /// <summary>In memory, the rest on disk; what <c>Cache</c> uses.</summary>
    public static StorageLevel MEMORY_AND_DISK { get; } = new(true, true, false, true);

    /// <summary>In memory, the rest on disk, twice.</summary>
    public static StorageLevel MEMORY_AND_DISK_2 { get; } = new(true, true, false, true, 2);

    /// <summary>In memory as bytes, the rest on disk.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER { get; } = new(true, true, false, false);

    /// <summary>In memory as bytes, the rest on disk, twice.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER_2 { get; } = new(true, true, false, false, 2);

    /// <summary>Outside the heap, the rest on disk.</summary>
    public static StorageLevel OFF_HEAP { get; } = new(true, true, true, false);

    /// <summary>Whether rows may lie on disk.</summary>
    public bool UseDisk { get; }

    /// <summary>Whether rows may lie in memory.</summary>
    public bool UseMemory { get; }

    /// <summary>Whether memory outside the heap is used.</summary>
    public bool UseOffHeap { get; }

    /// <summary>Whether rows are kept as objects rather than bytes.</summary>
    public bool Deserialized { get; }

    /// <summary>Copies on different nodes.</summary>
    public int Replication { get; }

    /// <inheritdoc/>
    public bool Equals(StorageLevel? other) => other is not null
        && (UseDisk, UseMemory, UseOffHeap, Deserialized, Replication)
        == (other.UseDisk, other.UseMemory, other.UseOffHeap, other.Deserialized, other.Replication);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StorageLevel);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UseDisk, UseMemory, UseOffHeap, Deserialized, Replication);

    /// <inheritdoc/>
    public override string ToString() =>
        (UseDisk ? "Disk " : string.Empty) + (UseMemory ? "Memory " : string.Empty)
        + (Deserialized ? "Deserialized" : "Serialized") + $" {Replication}x Replicated";
}

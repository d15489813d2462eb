using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>Moves values of one kind between vectors and C#.</summary>
internal abstract class Codec<T>
{
    /// <summary>Whether <see cref="Read"/> may be called for a NULL, which it then hands over as null.</summary>
    public virtual bool AcceptsNull => false;

    public abstract T Read(in VectorReader vector, int row);

    public abstract void Write(ref VectorWriter vector, int row, T value);

    public virtual void WriteNull(ref VectorWriter vector, int row) => vector.SetNull(row);
}

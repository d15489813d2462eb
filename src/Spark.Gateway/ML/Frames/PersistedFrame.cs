using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Frames;

/// <summary>A frame whose rows the JVM may hold; one's own rows are freed when it is disposed.</summary>
internal sealed class PersistedFrame(JavaObject frame, bool isOwn) : IDisposable
{
    public JavaObject Frame => frame;

    public void Dispose()
    {
        if (isOwn)
        {
            frame.Run("unpersist", false);
            frame.Dispose();
        }
    }
}

namespace Spark.Gateway.Workers;

/// <summary>What stands in front of the data of a task.</summary>
/// <param name="Partition">Number of the partition, from 0.</param>
/// <param name="EvalType">Kind of work; see <see cref="EvalTypes"/>.</param>
internal sealed record TaskInput(int Partition, int EvalType)
{
    /// <summary>Names the protocol between driver and worker; both are one build.</summary>
    public const string Version = "spark-csharp 1";

    /// <param name="input">Stands behind the partition's number.</param>
    /// <param name="partition">Number of the partition.</param>
    /// <param name="broadcasts">What was broadcast for this worker.</param>
    public static TaskInput Read(WorkerInput input, int partition, Broadcasts broadcasts)
    {
        var version = input.ReadText();
        if (version != Version)
        {
            throw new InvalidDataException(
                $"The driver speaks '{version}' to its workers and this program '{Version}'. Run driver and executors "
                + "from one build.");
        }

        SkipBarrier(input);
        SkipContext(input);
        _ = input.ReadText();
        for (var rest = input.ReadInt(); rest > 0; rest--)
        {
            _ = input.ReadText();
        }

        broadcasts.Read(input);
        return new TaskInput(partition, input.ReadInt());
    }

    private static void SkipBarrier(WorkerInput input)
    {
        _ = input.ReadFlag();
        _ = input.ReadInt();
        _ = input.ReadText();
    }

    /// <summary>Stage, partition, attempt, id of the task, processors, resources, local properties.</summary>
    private static void SkipContext(WorkerInput input)
    {
        for (var i = 0; i < 3; i++)
        {
            _ = input.ReadInt();
        }

        _ = input.ReadLong();
        _ = input.ReadInt();
        for (var resources = input.ReadInt(); resources > 0; resources--)
        {
            _ = input.ReadText();
            _ = input.ReadText();
            for (var addresses = input.ReadInt(); addresses > 0; addresses--)
            {
                _ = input.ReadText();
            }
        }

        for (var properties = input.ReadInt(); properties > 0; properties--)
        {
            _ = input.ReadText();
            _ = input.ReadText();
        }
    }
}

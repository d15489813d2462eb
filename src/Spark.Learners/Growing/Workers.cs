namespace Spark.Learners.Growing;

/// <summary>
/// Shares the processors between independent jobs and the loops inside them. What is computed never depends on it,
/// only how soon.
/// </summary>
internal sealed class Workers(int processorCount, CancellationToken cancellation)
{
    private int _activeJobs = 1;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>How many threads one job should use now.</summary>
    public int Degree => Math.Max(1, processorCount / Math.Max(1, Volatile.Read(ref _activeJobs)));

    public static Workers ForAllProcessors(CancellationToken cancellation) =>
        new(Environment.ProcessorCount, cancellation);

    /// <summary>Runs jobs in the given order, as many at once as there are processors; put the longest first.</summary>
    public void RunJobs(int jobCount, Action<int> job)
    {
        var loopCount = Math.Min(processorCount, jobCount);
        Volatile.Write(ref _activeJobs, Math.Max(1, loopCount));
        var next = -1;
        Run(loopCount, loopCount, _ =>
        {
            int index;
            while ((index = Interlocked.Increment(ref next)) < jobCount)
            {
                Cancellation.ThrowIfCancellationRequested();
                job(index);
            }

            Interlocked.Decrement(ref _activeJobs);
        });
        Volatile.Write(ref _activeJobs, 1);
    }

    /// <summary>Runs a loop inside one job; each thread borrows its own scratch.</summary>
    public void RunParts<TScratch>(int partCount, ScratchPool<TScratch> pool, Action<int, TScratch> part)
        where TScratch : class, IDisposable
    {
        var threadCount = Math.Min(Degree, partCount);
        var next = -1;
        Run(threadCount, threadCount, _ =>
        {
            var scratch = pool.Rent();
            int index;
            while ((index = Interlocked.Increment(ref next)) < partCount)
            {
                part(index, scratch);
            }

            pool.Return(scratch);
        });
    }

    /// <summary>Runs a loop over consecutive ranges of rows.</summary>
    public void RunRanges(int length, int rangeLength, Action<int, int> range)
    {
        var count = (length + rangeLength - 1) / rangeLength;
        Run(count, Degree, i => range(i * rangeLength, Math.Min(length, (i + 1) * rangeLength)));
    }

    private void Run(int count, int degree, Action<int> body)
    {
        if (count <= 1 || degree <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                body(i);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = Cancellation };
        try
        {
            Parallel.For(0, count, options, body);
        }
        catch (AggregateException failures) when (failures.InnerExceptions.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}

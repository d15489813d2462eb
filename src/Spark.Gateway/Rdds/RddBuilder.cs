using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Spark;
using Spark.Gateway.Lowering;
using Spark.Gateway.Wire;
using Spark.Gateway.Workers;
using Spark.Rdds;

namespace Spark.Gateway.Rdds;

/// <summary>
/// Makes RDDs of bytes in the JVM: functions that follow each other become one, each shuffle begins another. What was
/// made for a node is used again, so that Spark finds the files of its shuffles.
/// </summary>
internal sealed class RddBuilder(JavaObject context, FrameBuilder frames, ExecutorFunctions functions) : IDisposable
{
    private const string Python = "org.apache.spark.api.python.";

    private readonly ConditionalWeakTable<RddNode, JavaObject> _made = [];
    private readonly ConcurrentDictionary<long, JavaObject> _kept = [];
    private long _lastShuffle;

    private JavaGateway Java => context.Java;

    /// <summary>A <c>JavaRDD</c> of records of the node's items; the handle stays here.</summary>
    public JavaObject Build(RddNode node) => node is ShuffleNode
        ? Build(new RecordPipe(node.ItemType, [], IsShuffled: true), node, node)
        : Made(node);

    public void Forget(long key)
    {
        if (_kept.TryRemove(key, out var kept))
        {
            kept.Run("unpersist");
        }
    }

    public void Dispose()
    {
        foreach (var kept in _kept.Values)
        {
            kept.Dispose();
        }
    }

    private JavaObject Made(RddNode node)
    {
        if (node is KeptNode kept)
        {
            return _kept.GetOrAdd(kept.Key, _ => Keep(kept));
        }

        lock (_made)
        {
            if (!_made.TryGetValue(node, out var made))
            {
                made = Make(node);
                _made.Add(node, made);
            }

            return made;
        }
    }

    private JavaObject Make(RddNode node) => node switch
    {
        ValuesNode values => Values(values),
        FrameNode frame => Frame(frame),
        PipeNode pipe => Piped(pipe),
        ShuffleNode shuffle => Shuffled(shuffle),
        UnionNode union => United(union),
        _ => throw new UnreachableException($"'{node.GetType().Name}' is no RDD of Spark."),
    };

    private JavaObject Values(ValuesNode node)
    {
        var batches = ItemBatches.Of(node.ItemType);
        var folder = Directory.CreateTempSubdirectory("spark-values-");
        try
        {
            var path = Path.Combine(folder.FullName, "records");
            using (var file = File.Create(path))
            {
                var output = new WorkerOutput(file);
                foreach (var slice in node.Slices)
                {
                    output.Write(batches.EncodeWhole(slice));
                }

                output.Flush();
            }

            // A record a partition: Spark cuts a list of n into n.
            return Java.Static(Python + "PythonRDD", "readRDDFromFile", context, path, node.Slices.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private JavaObject Frame(FrameNode node)
    {
        using var records = frames.MapPartitions(node.Plan, FrameRecords.Of(node.Plan.Schema));
        using var binary = Java.Static("org.apache.spark.sql.Encoders", "BINARY");
        using var bytes = records.Call("as", binary);
        return bytes.Call("toJavaRDD");
    }

    private JavaObject Piped(PipeNode node)
    {
        var (pipe, source) = PipeTo(node);
        return Build(pipe, source, node);
    }

    /// <summary>The functions that lead to a node, and the node at which they begin.</summary>
    private static (RecordPipe Pipe, RddNode Source) PipeTo(RddNode node)
    {
        var chain = new List<IPartitionFunction>();
        var source = node;
        while (source is PipeNode pipe)
        {
            chain.Insert(0, pipe.Function);
            source = pipe.Parent;
        }

        return (new RecordPipe(source.ItemType, chain.ToArray(), source is ShuffleNode), source);
    }

    private JavaObject Build(IRecordFunction command, RddNode source, RddNode node)
    {
        using var piped = Function(command, Made(source), node is ShuffleNode);
        return piped.Call("asJavaRDD");
    }

    private JavaObject Function(IRecordFunction command, JavaObject parent, bool keepsPartitions)
    {
        using var rdd = parent.Call("rdd");
        using var function = functions.Function(command);
        return Java.New(Python + "PythonRDD", rdd, function, keepsPartitions, false);
    }

    private JavaObject Shuffled(ShuffleNode node)
    {
        var (pipe, source) = PipeTo(node.Parent);
        var parent = Made(source);
        var targets = node.Targets ?? parent.Call<int>("getNumPartitions");
        using var split = Function(new RecordSplit(pipe, node.Function, targets), parent, false);
        using var pairs = Java.New(Python + "PairwiseRDD", split);
        using var keyed = pairs.Call("asJavaPairRDD");
        using var partitioner = Java.New(
            Python + "PythonPartitioner", targets, Interlocked.Increment(ref _lastShuffle));
        using var moved = keyed.Call("partitionBy", partitioner);
        return Java.Static(Python + "PythonRDD", "valueOfPair", moved);
    }

    private JavaObject United(UnionNode node)
    {
        var united = Build(node.Parents[0]);
        foreach (var parent in node.Parents.Skip(1))
        {
            united = united.Call("union", Build(parent));
        }

        return united;
    }

    private JavaObject Keep(KeptNode node)
    {
        using var where = StorageLevels.Make(Java, node.Level ?? StorageLevel.MEMORY_AND_DISK);
        var (pipe, source) = PipeTo(node.Parent);

        // Spark keeps an RDD once; one of its own lets a node be kept under two levels.
        using var own = Function(pipe, Made(source), false);
        using var rdd = own.Call("asJavaRDD");
        return rdd.Call("persist", where);
    }
}

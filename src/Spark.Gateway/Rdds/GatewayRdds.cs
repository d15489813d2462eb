using Spark.Gateway.Results;
using Spark.Gateway.Wire;
using Spark.Gateway.Workers;
using Spark.Rdds;

namespace Spark.Gateway.Rdds;

/// <summary>RDDs on Spark's executors.</summary>
internal sealed class GatewayRdds(Func<GatewaySession> session) : IRddEngine
{
    public int DefaultPartitions => session().Actions.Ask(() => session().Context.Call<int>("defaultParallelism"));

    public int PartitionCount(RddNode node, CancellationToken cancellation) => session().Actions.Run(
        "partitions", _ => session().Rdds.Build(node).Call<int>("getNumPartitions"), cancellation);

    public Array Collect(RddNode node, IReadOnlyList<int>? partitions, CancellationToken cancellation)
    {
        var batches = ItemBatches.Of(node.ItemType);
        return session().Actions.Run(
            "collect",
            action =>
            {
                using var triple = Serve(session().Rdds.Build(node), partitions);
                using var stream = ServedStream.Open(triple);
                action.Serving(stream);
                var items = batches.ToArray(batches.Decode(Records(new WorkerInput(stream.Bytes))));
                action.Serving(null);
                stream.Finish();
                return items;
            },
            cancellation);
    }

    public void Forget(long key) => session().Actions.Ask(() =>
    {
        session().Rdds.Forget(key);
        return true;
    });

    private JavaObject Serve(JavaObject rdd, IReadOnlyList<int>? partitions)
    {
        const string PythonRdd = "org.apache.spark.api.python.PythonRDD";
        var java = rdd.Java;
        if (partitions is null)
        {
            using var whole = rdd.Call("rdd");
            return java.Static(PythonRdd, "collectAndServe", whole);
        }

        using var list = java.List(partitions.Cast<object?>().ToArray());
        using var context = session().Context.Call("sc");
        return java.Static(PythonRdd, "runJob", context, rdd, list);
    }

    private static IEnumerable<byte[]> Records(WorkerInput input)
    {
        while (input.TryReadInt() is { } length)
        {
            yield return input.ReadBytes(length);
        }
    }
}

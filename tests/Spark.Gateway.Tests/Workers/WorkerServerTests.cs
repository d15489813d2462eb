using System.Net;
using System.Net.Sockets;
using Apache.Arrow.Ipc;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Gateway.Rdds;
using Spark.Gateway.Results;
using Spark.Gateway.Workers;
using Spark.Lambdas;
using Spark.Rdds;
using Spark.Types;

namespace Spark.Gateway.Tests.Workers;

/// <summary>The frames of tasks as an executor sends them, played without one.</summary>
public sealed class WorkerServerTests : IDisposable
{
    private const string Secret = "secret";

    private readonly WorkerServer _server = new(given => given == Secret, TimeProvider.System);

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Servers_may_end_at_any_time()
    {
        for (var i = 0; i < 200; i++)
        {
            var server = new WorkerServer(given => given == Secret, TimeProvider.System);
            using var executor = i % 2 == 0 ? null : new Executor(server.Port, Secret);
            server.Dispose();
        }
    }

    [Fact]
    public void A_caller_without_the_secret_gets_no_work_done()
    {
        using var executor = new Executor(_server.Port, "guess");

        Assert.Equal("err", executor.Greeting);
        Assert.Null(executor.Input.TryReadInt());
    }

    [Fact]
    public void Records_go_through_functions_and_the_worker_serves_again()
    {
        using var executor = new Executor(_server.Port, Secret);
        var batches = ItemBatches.Of(typeof(int));
        IPartitionFunction tenfold = new PartitionFunction<int, int>("f", (_, items) => items.Select(x => x * 10));
        IRecordFunction pipe = new RecordPipe(typeof(int), [tenfold], IsShuffled: false);

        for (var run = 0; run < 2; run++)
        {
            executor.Begin(partition: run, EvalTypes.Records);
            executor.Output.Write(Commands.Bytes(pipe, NoBroadcast));
            executor.Output.Write(batches.EncodeWhole(new[] { 1, 2 }));
            executor.Output.Write(batches.EncodeWhole(new[] { 3 }));
            executor.Output.Write(WorkerCodes.EndOfData);
            executor.End();

            var record = executor.Input.ReadBytes(executor.Input.ReadInt());
            Assert.Equal([10, 20, 30], batches.Decode([record]).Cast<int>());
            Assert.True(executor.FinishesForAnother());
        }
    }

    [Fact]
    public void Functions_of_columns_get_their_arguments_by_place_and_one_anothers_results()
    {
        using var executor = new Executor(_server.Port, Secret);
        var difference = new ScalarCommand(
            new LambdaFunction((int? a, int? b) => a - b), [KnownTypes.Int, KnownTypes.Int]);
        var text = new ScalarCommand(new LambdaFunction((int? x) => $"<{x}>"), [KnownTypes.Int]);
        DataType[] types = [KnownTypes.Int, KnownTypes.Int];
        object?[][] rows = [[1, 10], [null, 20], [3, 33]];

        executor.Begin(partition: 0, EvalTypes.ScalarArrow);
        executor.Settings();
        executor.Output.Write(2);
        executor.Functions([1, 0], difference);
        executor.Functions([1, 0], difference, text);
        executor.Batch(types, rows);
        executor.End();

        Assert.Equal(WorkerCodes.StartOfArrow, executor.Input.ReadInt());
        var result = executor.ReadBatch([KnownTypes.Int, KnownTypes.String]);
        Assert.Equal([9, null, 30], Enumerable.Range(0, 3).Select(result.Columns[0].GetValue));
        Assert.Equal(["<9>", "<>", "<30>"], Enumerable.Range(0, 3).Select(result.Columns[1].GetValue));
        Assert.True(executor.FinishesForAnother());
    }

    [Fact]
    public void A_failure_is_told_with_the_name_of_the_function_and_its_stack()
    {
        using var executor = new Executor(_server.Port, Secret);
        IPartitionFunction broken = new PartitionFunction<int, int>(
            "broken", (_, items) => items.Select(x => x / (x - x)));

        executor.Begin(partition: 0, EvalTypes.Records);
        executor.Output.Write(Commands.Bytes<IRecordFunction>(
            new RecordPipe(typeof(int), [broken], IsShuffled: false), NoBroadcast));
        executor.Output.Write(ItemBatches.Of(typeof(int)).EncodeWhole(new[] { 1 }));
        executor.Output.Write(WorkerCodes.EndOfData);
        executor.End();

        Assert.Equal(WorkerCodes.Failure, executor.Input.ReadInt());
        var said = executor.Input.ReadText();
        Assert.StartsWith(
            "Function 'broken' failed with DivideByZeroException: Attempted to divide by zero. (WorkerServerTests.cs ",
            said);
        Assert.Contains("\n--- C# stack ---\nSystem.DivideByZeroException", said);
        Assert.Contains(nameof(A_failure_is_told_with_the_name_of_the_function_and_its_stack), said);
        Assert.Null(executor.Input.TryReadInt());
    }

    [Fact]
    public void A_driver_of_another_protocol_is_refused()
    {
        using var executor = new Executor(_server.Port, Secret);

        executor.Output.Write(0);
        executor.Output.Write("3.11");
        executor.Output.Flush();

        Assert.Equal(WorkerCodes.Failure, executor.Input.ReadInt());
        Assert.StartsWith("The driver speaks '3.11' to its workers", executor.Input.ReadText());
    }

    [Fact]
    public void What_is_broadcast_is_read_from_its_file_and_forgotten_when_told()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, Broadcasts.Framed([1, 2, 3]));
        var broadcasts = new Broadcasts();

        broadcasts.Read(Frames(output =>
        {
            output.Bytes.WriteByte(0);
            output.Write(1);
            output.Write(7L);
            output.Write(file);
        }));
        Assert.Equal([1, 2, 3], broadcasts[7]);

        broadcasts.Read(Frames(output =>
        {
            output.Bytes.WriteByte(0);
            output.Write(1);
            output.Write(-8L);
        }));
        Assert.Throws<KeyNotFoundException>(() => broadcasts[7]);
        File.Delete(file);
    }

    private static WorkerInput Frames(Action<WorkerOutput> write)
    {
        var stream = new MemoryStream();
        var output = new WorkerOutput(stream);
        write(output);
        output.Flush();
        stream.Position = 0;
        return new WorkerInput(stream);
    }

    private static long NoBroadcast(byte[] _) => throw new InvalidOperationException("The command is small.");

    private sealed class Executor : IDisposable
    {
        private readonly TcpClient _client = new();

        public Executor(int port, string secret)
        {
            _client.Connect(IPAddress.Loopback, port);
            _client.ReceiveTimeout = 60_000;
            Input = new WorkerInput(_client.GetStream());
            Output = new WorkerOutput(_client.GetStream());
            Assert.True(Input.ReadInt() > 0);
            Output.Write(secret);
            Output.Flush();
            Greeting = Input.ReadText();
        }

        public WorkerInput Input { get; }

        public WorkerOutput Output { get; }

        public string Greeting { get; }

        /// <summary>All that stands in front of a task's functions, with a resource and a property.</summary>
        public void Begin(int partition, int evalType)
        {
            Output.Write(partition);
            Output.Write(TaskInput.Version);
            Output.Bytes.WriteByte(0);
            Output.Write(0);
            Output.Write(string.Empty);
            Output.Write(1);
            Output.Write(partition);
            Output.Write(0);
            Output.Write(99L);
            Output.Write(1);
            Output.Write(1);
            Output.Write("gpu");
            Output.Write("gpu");
            Output.Write(2);
            Output.Write("0");
            Output.Write("1");
            Output.Write(1);
            Output.Write("spark.job.description");
            Output.Write("a test");
            Output.Write("/tmp/files");
            Output.Write(1);
            Output.Write("included.zip");
            Output.Bytes.WriteByte(0);
            Output.Write(0);
            Output.Write(evalType);
        }

        public void Settings()
        {
            Output.Write(1);
            Output.Write("spark.sql.session.timeZone");
            Output.Write("UTC");
        }

        public void Functions(int[] offsets, params ScalarCommand[] chain)
        {
            Output.Write(offsets.Length);
            foreach (var offset in offsets)
            {
                Output.Write(offset);
            }

            Output.Write(chain.Length);
            foreach (var command in chain)
            {
                Output.Write(Commands.Bytes(command, NoBroadcast));
            }
        }

        public void Batch(DataType[] types, object?[][] rows)
        {
            var schema = ArrowTypes.Schema(types);
            using var writer = new ArrowStreamWriter(Output.Bytes, schema, leaveOpen: true);
            using var batch = ArrowColumns.Batch(schema, types, rows);
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        public void End()
        {
            Output.Write(WorkerCodes.EndOfStream);
            Output.Flush();
        }

        public ColumnBatch ReadBatch(DataType[] types)
        {
            using var reader = new ArrowStreamReader(Input.Bytes, leaveOpen: true);
            using var batch = reader.ReadNextRecordBatch();
            var read = ArrowVectors.Read(batch, types);
            Assert.Null(reader.ReadNextRecordBatch());
            return read;
        }

        public bool FinishesForAnother()
        {
            Assert.Equal(WorkerCodes.Timing, Input.ReadInt());
            for (var i = 0; i < 5; i++)
            {
                Assert.True(Input.ReadLong() >= 0);
            }

            Assert.Equal(WorkerCodes.EndOfData, Input.ReadInt());
            Assert.Equal(0, Input.ReadInt());
            return Input.ReadInt() == WorkerCodes.EndOfStream;
        }

        public void Dispose() => _client.Dispose();
    }
}

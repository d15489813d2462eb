using System.Buffers.Binary;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.ML.Saving.Parquet;

/// <summary>
/// Writes rows in internal form as a Parquet file like Spark's own: format 1, plain values, Snappy, the schema with its
/// user types in the footer.
/// </summary>
internal sealed class ParquetWriter
{
    private const int RowsPerGroup = 500_000;
    private const int PlainEncoding = 0;
    private const int RleEncoding = 3;
    private const int SnappyCodec = 1;

    private static readonly byte[] Magic = "PAR1"u8.ToArray();

    private readonly MemoryStream _file;
    private readonly List<(long Offset, long Compressed, long Uncompressed, int Count)> _chunks = [];
    private readonly List<long> _groups = [];
    private readonly StructType _schema;
    private readonly ParquetNode _root;
    private readonly LeafColumn[] _leaves;

    private ParquetWriter(StructType schema, MemoryStream file)
    {
        _file = file;
        _schema = schema;
        _root = ParquetNode.Root(schema);
        _leaves = _root.Flatten().Select(node => node.Leaf).OfType<LeafColumn>().ToArray();
    }

    public static byte[] Write(StructType schema, IEnumerable<object?[]> rows)
    {
        using var file = new MemoryStream();
        var writer = new ParquetWriter(schema, file);
        file.Write(Magic);
        var pending = 0;
        foreach (var row in rows)
        {
            Shred(writer._root, row, 0, 0);
            if (++pending == RowsPerGroup)
            {
                writer.FlushGroup(pending);
                pending = 0;
            }
        }

        if (pending > 0 || writer._groups.Count == 0)
        {
            writer.FlushGroup(pending);
        }

        writer.WriteFooter();
        return file.ToArray();
    }

    private static void Shred(ParquetNode node, object? value, int definition, int repetition)
    {
        if (value is null)
        {
            Nothing(node, definition, repetition);
            return;
        }

        var level = definition + (node.Repetition == Repetition.Optional ? 1 : 0);
        if (node.Leaf is { } leaf)
        {
            leaf.Add(value, repetition);
        }
        else if (node.IsList)
        {
            Repeat(
                node,
                (object?[])value,
                level,
                repetition,
                (body, item, at) => Shred(body.Children[0], item, level + 1, at)
            );
        }
        else if (node.IsMap)
        {
            Repeat(
                node,
                (KeyValuePair<object, object?>[])value,
                level,
                repetition,
                (body, item, at) =>
                {
                    Shred(body.Children[0], item.Key, level + 1, at);
                    Shred(body.Children[1], item.Value, level + 1, at);
                }
            );
        }
        else
        {
            var fields = (object?[])value;
            for (var i = 0; i < fields.Length; i++)
            {
                Shred(node.Children[i], fields[i], level, repetition);
            }
        }
    }

    private static void Repeat<T>(
        ParquetNode node,
        T[] items,
        int level,
        int repetition,
        Action<ParquetNode, T, int> shred
    )
    {
        if (items.Length == 0)
        {
            Nothing(node.Children[0], level, repetition);
        }

        for (var i = 0; i < items.Length; i++)
        {
            shred(node.Children[0], items[i], i == 0 ? repetition : node.RepetitionLevel);
        }
    }

    private static void Nothing(ParquetNode node, int definition, int repetition)
    {
        node.Leaf?.AddNull(definition, repetition);
        foreach (var child in node.Children)
        {
            Nothing(child, definition, repetition);
        }
    }

    private void FlushGroup(int rowCount)
    {
        foreach (var leaf in _leaves)
        {
            var count = leaf.Count;
            var page = leaf.TakePage();
            var body = Snappy.Compress(page);
            var offset = _file.Position;
            WritePageHeader(page.Length, body.Length, count);
            var headerLength = _file.Position - offset;
            _file.Write(body);
            _chunks.Add((offset, headerLength + body.Length, headerLength + page.Length, count));
        }

        _groups.Add(rowCount);
    }

    private void WritePageHeader(int uncompressed, int compressed, int count)
    {
        var thrift = new ThriftWriter(_file);
        thrift.BeginElement();
        thrift.Field(1, 0);
        thrift.Field(2, uncompressed);
        thrift.Field(3, compressed);
        thrift.Begin(5);
        thrift.Field(1, count);
        thrift.Field(2, PlainEncoding);
        thrift.Field(3, RleEncoding);
        thrift.Field(4, RleEncoding);
        thrift.End();
        thrift.End();
    }

    private void WriteFooter()
    {
        var start = _file.Position;
        var thrift = new ThriftWriter(_file);
        thrift.BeginElement();
        thrift.Field(1, 1);
        WriteSchema(thrift);
        thrift.Field(3, _groups.Sum());
        WriteGroups(thrift);
        thrift.StructList(5, 2);
        WriteKey(thrift, "org.apache.spark.version", StageMetadata.SparkVersion);
        WriteKey(thrift, "org.apache.spark.sql.parquet.row.metadata", _schema.Json);
        thrift.Field(6, "Microsoft.Spark embedded engine");
        thrift.End();
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)(_file.Position - start));
        _file.Write(length);
        _file.Write(Magic);
    }

    private void WriteSchema(ThriftWriter thrift)
    {
        var nodes = _root.Flatten().ToArray();
        thrift.StructList(2, nodes.Length);
        foreach (var node in nodes)
        {
            thrift.BeginElement();
            if (node.Leaf is { } leaf)
            {
                thrift.Field(1, leaf.PhysicalType);
            }

            if (node != _root)
            {
                thrift.Field(3, (int)node.Repetition);
            }

            thrift.Field(4, node.Name);
            if (node.Leaf is null)
            {
                thrift.Field(5, node.Children.Count);
            }

            if (node.ConvertedType is { } converted)
            {
                thrift.Field(6, converted);
            }

            thrift.End();
        }
    }

    private void WriteGroups(ThriftWriter thrift)
    {
        thrift.StructList(4, _groups.Count);
        for (var group = 0; group < _groups.Count; group++)
        {
            var chunks = _chunks.GetRange(group * _leaves.Length, _leaves.Length);
            thrift.BeginElement();
            thrift.StructList(1, chunks.Count);
            for (var i = 0; i < chunks.Count; i++)
            {
                WriteChunk(thrift, _leaves[i], chunks[i]);
            }

            thrift.Field(2, chunks.Sum(chunk => chunk.Uncompressed));
            thrift.Field(3, _groups[group]);
            thrift.End();
        }
    }

    private static void WriteChunk(
        ThriftWriter thrift,
        LeafColumn leaf,
        (long Offset, long Compressed, long Uncompressed, int Count) chunk
    )
    {
        thrift.BeginElement();
        thrift.Field(2, chunk.Offset);
        thrift.Begin(3);
        thrift.Field(1, leaf.PhysicalType);
        thrift.IntList(2, [PlainEncoding, RleEncoding]);
        thrift.TextList(3, leaf.Path);
        thrift.Field(4, SnappyCodec);
        thrift.Field(5, (long)chunk.Count);
        thrift.Field(6, chunk.Uncompressed);
        thrift.Field(7, chunk.Compressed);
        thrift.Field(9, chunk.Offset);
        thrift.End();
        thrift.End();
    }

    private static void WriteKey(ThriftWriter thrift, string key, string value)
    {
        thrift.BeginElement();
        thrift.Field(1, key);
        thrift.Field(2, value);
        thrift.End();
    }
}

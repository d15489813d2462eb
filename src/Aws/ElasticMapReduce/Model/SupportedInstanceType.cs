namespace Amazon.ElasticMapReduce.Model;

public class SupportedInstanceType
{
    public string? Type { get; set; }
    public float? MemoryGB { get; set; }
    public int? StorageGB { get; set; }
    public int? VCPU { get; set; }
    public bool? Is64BitsOnly { get; set; }
    public string? InstanceFamilyId { get; set; }
    public bool? EbsOptimizedAvailable { get; set; }
    public bool? EbsOptimizedByDefault { get; set; }
    public int? NumberOfDisks { get; set; }
    public bool? EbsStorageOnly { get; set; }
    public string? Architecture { get; set; }
}

namespace Amazon.IdentityManagement.Model;

public class RoleLastUsed
{
    public DateTime? LastUsedDate { get; set; }
    public string? Region { get; set; }
}
